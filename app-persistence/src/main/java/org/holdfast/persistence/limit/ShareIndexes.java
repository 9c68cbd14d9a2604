package org.holdfast.persistence.limit;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** Windows that are over. */
@ApplicationScoped
class ShareIndexes implements MigrationStep {

    @Override
    public int number() {
        return 302;
    }

    @Override
    public String name() {
        return "index of shares of limits";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(MongoShares.COLLECTION).createIndex(ascending("at"));
    }
}
