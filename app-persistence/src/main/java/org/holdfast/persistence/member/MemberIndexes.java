package org.holdfast.persistence.member;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;

/** The list of an organisation by name, decided within the index; who has an address; who owns. */
@ApplicationScoped
class MemberIndexes implements MigrationStep {

    @Override
    public int number() {
        return 200;
    }

    @Override
    public String name() {
        return "indexes of members";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> members = database.getCollection(MemberDocument.COLLECTION);
        members.createIndex(ascending("organisation", "nameKey", "state", "search"));
        members.createIndex(ascending("mailKey"));
        members.createIndex(ascending("owner", "organisation", "state"));
    }
}
