package org.holdfast.persistence.board;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;

/** Boards of before are found by their own key, too, as they can be granted by themselves. */
@ApplicationScoped
class BoardOwnKeys implements MigrationStep {

    @Override
    public int number() {
        return 510;
    }

    @Override
    public String name() {
        return "boards by their own key";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> boards = database.getCollection(MongoBoards.COLLECTION);
        boards.find().projection(Projections.include("_id")).forEach(board -> {
            String id = board.getString("_id");
            boards.updateOne(eq("_id", id), Updates.addToSet("keys", id));
        });
    }
}
