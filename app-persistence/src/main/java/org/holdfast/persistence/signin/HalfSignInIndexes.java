package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** Half sign-ins that are over. */
@ApplicationScoped
class HalfSignInIndexes implements MigrationStep {

    @Override
    public int number() {
        return 301;
    }

    @Override
    public String name() {
        return "index of half sign-ins";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(MongoHalfSignIns.COLLECTION).createIndex(ascending("endsAt"));
    }
}
