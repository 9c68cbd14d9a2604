package org.holdfast.persistence.directory;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;

@Repository
interface DirectoryDocuments extends BasicRepository<DirectoryDocument, String> {

    @Query("WHERE organisation = :organisation AND directory = :directory")
    List<DirectoryDocument> named(String organisation, String directory);

    @Query("WHERE organisation = :organisation")
    List<DirectoryDocument> of(String organisation);

    @Query("WHERE bond = :bond")
    List<DirectoryDocument> bound(String bond);
}
