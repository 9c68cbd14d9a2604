package org.holdfast.persistence.signon;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** The organisation of a domain and of a connection, the identities of a member, and attempts that are over. */
@ApplicationScoped
class SignOnIndexes implements MigrationStep {

    @Override
    public int number() {
        return 330;
    }

    @Override
    public String name() {
        return "indexes of single sign-on";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(MongoSingleSignOns.COLLECTION).createIndex(ascending("domains"));
        database.getCollection(MongoSingleSignOns.COLLECTION).createIndex(ascending("connections.id"));
        database.getCollection(AttemptDocument.COLLECTION).createIndex(ascending("endsAt"));
        database.getCollection(IdentityDocument.COLLECTION).createIndex(ascending("organisation", "member"));
    }
}
