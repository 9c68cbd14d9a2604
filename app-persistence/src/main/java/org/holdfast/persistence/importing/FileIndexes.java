package org.holdfast.persistence.importing;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** The files of one organisation, which are counted before another is taken. */
@ApplicationScoped
class FileIndexes implements MigrationStep {

    @Override
    public int number() {
        return 710;
    }

    @Override
    public String name() {
        return "index of files by organisation";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(FileDocument.COLLECTION).createIndex(ascending("organisation"));
    }
}
