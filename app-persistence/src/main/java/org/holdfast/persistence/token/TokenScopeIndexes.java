package org.holdfast.persistence.token;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** The tokens that are limited to something. */
@ApplicationScoped
class TokenScopeIndexes implements MigrationStep {

    @Override
    public int number() {
        return 325;
    }

    @Override
    public String name() {
        return "index of what tokens are limited to";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(MongoApiTokens.COLLECTION).createIndex(ascending("limits.scope", "organisation"));
    }
}
