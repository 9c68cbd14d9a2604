package org.holdfast.persistence.importing;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

@Repository
interface PieceDocuments extends CrudRepository<PieceDocument, String> {

    @Query("DELETE FROM PieceDocument WHERE id > :first AND id < :end")
    void removeBetween(String first, String end);
}
