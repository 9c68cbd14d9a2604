package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** Who is next, and what is over. */
@ApplicationScoped
class LinkQueueIndexes implements MigrationStep {

    @Override
    public int number() {
        return 303;
    }

    @Override
    public String name() {
        return "indexes of who waits for links, and of known browsers";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(MongoLinkQueues.COLLECTION).createIndex(ascending("due"));
        database.getCollection(MongoLinkQueues.COLLECTION).createIndex(ascending("idleSince"));
        database.getCollection(MongoKnownBrowsers.COLLECTION).createIndex(ascending("at"));
    }
}
