package org.holdfast.persistence.directory;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Date;

@Repository
interface FreshnessDocuments extends CrudRepository<FreshnessDocument, String> {

    @Query("DELETE FROM FreshnessDocument WHERE notedAt < :moment")
    void removeNotedBefore(Date moment);
}
