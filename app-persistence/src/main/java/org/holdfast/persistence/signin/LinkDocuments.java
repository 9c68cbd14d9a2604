package org.holdfast.persistence.signin;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Date;

@Repository
interface LinkDocuments extends CrudRepository<LinkDocument, String> {

    @Query("DELETE FROM LinkDocument WHERE endsAt < :moment")
    void removeEndedBefore(Date moment);
}
