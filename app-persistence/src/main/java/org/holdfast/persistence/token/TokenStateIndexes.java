package org.holdfast.persistence.token;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;

/** The lists by name, searched and narrowed to a state without reading what does not match. */
@ApplicationScoped
class TokenStateIndexes implements MigrationStep {

    @Override
    public int number() {
        return 327;
    }

    @Override
    public String name() {
        return "indexes of tokens by state";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> tokens = database.getCollection(MongoApiTokens.COLLECTION);
        tokens.createIndex(ascending("organisation", "nameKey", "revoked", "endsAt"));
        tokens.createIndex(ascending("maker", "organisation", "nameKey", "revoked", "endsAt"));
    }
}
