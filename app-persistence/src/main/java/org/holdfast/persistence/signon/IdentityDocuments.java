package org.holdfast.persistence.signon;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;

@Repository
interface IdentityDocuments extends BasicRepository<IdentityDocument, String> {

    @Query("WHERE organisation = :organisation AND member = :member AND live = true")
    List<IdentityDocument> liveOf(String organisation, String member);
}
