package org.holdfast.persistence.answer;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;

@Repository
interface RecountDocuments extends BasicRepository<RecountDocument, String> {

    @Query("DELETE FROM RecountDocument WHERE id = :board AND token = :token")
    void done(String board, String token);
}
