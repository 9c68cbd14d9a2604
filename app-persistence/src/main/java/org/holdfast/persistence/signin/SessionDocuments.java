package org.holdfast.persistence.signin;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Date;
import java.util.List;

@Repository
interface SessionDocuments extends CrudRepository<SessionDocument, String> {

    @Query("WHERE member = :member ORDER BY seenAt DESC")
    List<SessionDocument> ofMember(String member, Limit limit);

    @Query("WHERE startedAt < :startedBefore OR seenAt < :seenBefore")
    List<SessionDocument> stale(Date startedBefore, Date seenBefore, Limit limit);
}
