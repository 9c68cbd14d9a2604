package org.holdfast.persistence.member;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;
import org.holdfast.persistence.shared.StoredGrant;

/** The members of a team, and those who were granted something, by name; members of before are given what these need. */
@ApplicationScoped
class MemberTeamIndexes implements MigrationStep {

    @Override
    public int number() {
        return 210;
    }

    @Override
    public String name() {
        return "indexes of members by team and grant";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> members = database.getCollection(MemberDocument.COLLECTION);
        members.find(exists("granted", false))
                .forEach(member -> members.updateOne(
                        new Document("_id", member.getString("_id")),
                        Updates.set(
                                "granted",
                                StoredGrant.keys(StoredGrant.toGrants(member.getList("grants", Document.class))))));
        members.createIndex(ascending("teams", "organisation", "nameKey"));
        members.createIndex(ascending("granted", "organisation", "nameKey"));
    }
}
