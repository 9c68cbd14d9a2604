package org.holdfast.persistence.mail;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Date;
import java.util.List;

@Repository
interface MailDocuments extends CrudRepository<MailDocument, String> {

    @Query("WHERE state = :state AND nextTry <= :moment ORDER BY id ASC")
    List<MailDocument> due(String state, Date moment, Limit limit);

    @Query("DELETE FROM MailDocument WHERE createdAt < :moment")
    void removeOlderThan(Date moment);
}
