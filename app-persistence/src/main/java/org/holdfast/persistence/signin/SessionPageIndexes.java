package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.persistence.database.MigrationStep;

/** The sessions of a member by their last use; those of before are given what they are sorted by. */
@ApplicationScoped
class SessionPageIndexes implements MigrationStep {

    @Override
    public int number() {
        return 305;
    }

    @Override
    public String name() {
        return "index of sessions by their last use";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> sessions = database.getCollection(SessionDocument.COLLECTION);
        sessions.find(exists("usedKey", false))
                .forEach(session -> sessions.updateOne(new Document("_id", session.getString("_id")), key(session)));
        sessions.createIndex(ascending("member", "usedKey"));
    }

    private static Bson key(Document session) {
        SecretHash id = new SecretHash(session.getString("_id"));
        return set("usedKey", SessionDocument.key(id, session.getDate("seenAt").toInstant()));
    }
}
