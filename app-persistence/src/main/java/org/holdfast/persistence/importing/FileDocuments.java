package org.holdfast.persistence.importing;

import jakarta.data.repository.By;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Date;
import java.util.List;
import java.util.Optional;

@Repository
interface FileDocuments extends CrudRepository<FileDocument, String> {

    @Find
    Optional<FileDocument> find(
            @By("id") String id, @By("organisation") String organisation, @By("whole") boolean whole);

    @Find
    List<FileDocument> ofOrganisation(@By("organisation") String organisation);

    @Query("WHERE expires < :moment")
    List<FileDocument> expired(Date moment);
}
