package org.holdfast.persistence.token;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;

/** The token of a secret; the lists of an organisation and of a member by name. */
@ApplicationScoped
class TokenIndexes implements MigrationStep {

    @Override
    public int number() {
        return 320;
    }

    @Override
    public String name() {
        return "indexes of tokens";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> tokens = database.getCollection(MongoApiTokens.COLLECTION);
        tokens.createIndex(ascending("hash"));
        tokens.createIndex(ascending("organisation", "nameKey"));
        tokens.createIndex(ascending("maker", "nameKey"));
    }
}
