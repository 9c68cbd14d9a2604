package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.Sessions;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
class MongoSessions implements Sessions {

    static final String COLLECTION = "sessions";

    private final MongoCollection<Document> sessions;

    @Inject
    MongoSessions(MongoDatabase database) {
        this.sessions = database.getCollection(COLLECTION);
    }

    @Override
    public void start(Session session) {
        Stored.written(() -> sessions.insertOne(SessionDocument.from(session)));
    }

    @Override
    public Optional<Session> find(SecretHash id) {
        return Stored.read(() -> Optional.ofNullable(sessions.find(of(id)).first()))
                .map(SessionDocument::toSession);
    }

    @Override
    public void choose(SecretHash id, Membership membership) {
        Document change = new Document("$set", SessionDocument.membership(membership));
        Stored.read(() -> sessions.updateOne(of(id), change));
    }

    @Override
    public void seen(SecretHash id, Instant at) {
        Stored.read(() -> sessions.updateOne(of(id), max("seenAt", Date.from(at))));
    }

    @Override
    public void end(SecretHash id) {
        Stored.read(() -> sessions.deleteOne(of(id)));
    }

    @Override
    public void endAllOf(MemberId member) {
        Stored.read(() -> sessions.deleteMany(eq("member", member.value())));
    }

    @Override
    public List<Session> ofMember(MemberId member, int most) {
        return Stored.read(() -> sessions.find(eq("member", member.value()))
                .sort(descending("seenAt"))
                .limit(most)
                .map(SessionDocument::toSession)
                .into(new ArrayList<>()));
    }

    @Override
    public void removeStale(Instant startedBefore, Instant seenBefore) {
        Bson stale = or(lt("startedAt", Date.from(startedBefore)), lt("seenAt", Date.from(seenBefore)));
        Stored.read(() -> sessions.deleteMany(stale));
    }

    private static Bson of(SecretHash id) {
        return eq("_id", id.value());
    }
}
