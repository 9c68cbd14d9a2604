package org.holdfast.persistence.team;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;

/** The list of an organisation by name, and the teams that were granted something. */
@ApplicationScoped
class TeamIndexes implements MigrationStep {

    @Override
    public int number() {
        return 220;
    }

    @Override
    public String name() {
        return "indexes of teams";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> teams = database.getCollection(MongoTeams.COLLECTION);
        teams.createIndex(ascending("organisation", "removed", "nameKey"));
        teams.createIndex(ascending("granted", "organisation", "removed", "nameKey"));
    }
}
