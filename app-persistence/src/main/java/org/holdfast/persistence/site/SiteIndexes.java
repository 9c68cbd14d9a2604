package org.holdfast.persistence.site;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;
import org.holdfast.persistence.tally.Settling;

/** The lists of sites, each beginning with the scope and decided within the index; children; codes. */
@ApplicationScoped
class SiteIndexes implements MigrationStep {

    @Override
    public int number() {
        return 400;
    }

    @Override
    public String name() {
        return "indexes of sites";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> sites = database.getCollection(MongoSites.COLLECTION);
        sites.createIndex(ascending("path", "nameKey", "active", "search", "organisation"));
        sites.createIndex(ascending("path", "codeKey", "active", "search", "organisation"));
        sites.createIndex(ascending("path", "ageKey", "active", "search", "organisation"));
        sites.createIndex(ascending("parentKey", "nameKey"));
        sites.createIndex(ascending("foldedCode", "organisation"));
        sites.createIndex(ascending(Settling.WAITING));
    }
}
