package org.holdfast.persistence.role;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** The list of an organisation by name. */
@ApplicationScoped
class OwnRoleIndexes implements MigrationStep {

    @Override
    public int number() {
        return 230;
    }

    @Override
    public String name() {
        return "indexes of own roles";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(MongoOwnRoles.COLLECTION).createIndex(ascending("organisation", "removed", "nameKey"));
    }
}
