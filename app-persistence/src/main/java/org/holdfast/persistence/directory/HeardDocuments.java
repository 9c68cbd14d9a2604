package org.holdfast.persistence.directory;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Date;

@Repository
interface HeardDocuments extends CrudRepository<HeardDocument, String> {

    @Query("DELETE FROM HeardDocument WHERE notedAt < :moment")
    void removeNotedBefore(Date moment);
}
