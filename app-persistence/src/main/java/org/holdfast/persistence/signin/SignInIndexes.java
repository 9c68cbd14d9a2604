package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** Links of a subject, sessions of a member, and what is over. */
@ApplicationScoped
class SignInIndexes implements MigrationStep {

    @Override
    public int number() {
        return 300;
    }

    @Override
    public String name() {
        return "indexes of links, sessions and counters";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(LinkDocument.COLLECTION).createIndex(ascending("subject", "state"));
        database.getCollection(LinkDocument.COLLECTION).createIndex(ascending("endsAt"));
        database.getCollection(SessionDocument.COLLECTION).createIndex(ascending("member"));
        database.getCollection(SessionDocument.COLLECTION).createIndex(ascending("startedAt"));
        database.getCollection(SessionDocument.COLLECTION).createIndex(ascending("seenAt"));
        database.getCollection(MongoAttempts.COLLECTION).createIndex(ascending("at"));
    }
}
