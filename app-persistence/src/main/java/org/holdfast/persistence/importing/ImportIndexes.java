package org.holdfast.persistence.importing;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** The lists of imports and of their rows, what is under way, and what expires. */
@ApplicationScoped
class ImportIndexes implements MigrationStep {

    @Override
    public int number() {
        return 700;
    }

    @Override
    public String name() {
        return "indexes of imports";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(FileDocument.COLLECTION).createIndex(ascending("expires"));
        database.getCollection(MongoSiteImports.COLLECTION).createIndex(ascending("organisation", "_id"));
        database.getCollection(MongoSiteImports.COLLECTION).createIndex(ascending("state.label"));
        database.getCollection(MongoSiteImports.COLLECTION).createIndex(ascending("expires"));
        database.getCollection(MongoImportedRows.COLLECTION).createIndex(ascending("outcomeKey"));
    }
}
