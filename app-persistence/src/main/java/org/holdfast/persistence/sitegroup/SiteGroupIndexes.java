package org.holdfast.persistence.sitegroup;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;

/** The list of an organisation by name, and the groups that hold a site. */
@ApplicationScoped
class SiteGroupIndexes implements MigrationStep {

    @Override
    public int number() {
        return 250;
    }

    @Override
    public String name() {
        return "indexes of site groups";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> groups = database.getCollection(MongoSiteGroups.COLLECTION);
        groups.createIndex(ascending("organisation", "removed", "nameKey"));
        groups.createIndex(ascending("sites", "organisation", "removed"));
    }
}
