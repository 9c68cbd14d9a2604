package org.holdfast.persistence.signon;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Date;

@Repository
interface AttemptDocuments extends CrudRepository<AttemptDocument, String> {

    @Query("DELETE FROM AttemptDocument WHERE endsAt < :moment")
    void removeEndedBefore(Date moment);
}
