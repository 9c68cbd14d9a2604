package org.holdfast.persistence.directory;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;

/** Directories of an organisation, their links and those of a member, and what is old enough to be forgotten. */
@ApplicationScoped
class DirectoryIndexes implements MigrationStep {

    @Override
    public int number() {
        return 340;
    }

    @Override
    public String name() {
        return "indexes of directories";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(DirectoryDocument.COLLECTION).createIndex(ascending("organisation", "directory"));
        database.getCollection(DirectoryDocument.COLLECTION).createIndex(ascending("bond"));
        MongoCollection<Document> links = database.getCollection(LinkDocument.COLLECTION);
        links.createIndex(ascending("organisation", "directory", "kind", "live", "_id"));
        links.createIndex(ascending("target", "organisation"));
        database.getCollection(HeardDocument.COLLECTION).createIndex(ascending("notedAt"));
        database.getCollection(FreshnessDocument.COLLECTION).createIndex(ascending("notedAt"));
        database.getCollection("sign-on").createIndex(ascending("provider"));
    }
}
