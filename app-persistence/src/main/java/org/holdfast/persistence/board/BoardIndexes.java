package org.holdfast.persistence.board;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** The list of boards, beginning with what a viewer may see; the items of a board. */
@ApplicationScoped
class BoardIndexes implements MigrationStep {

    @Override
    public int number() {
        return 500;
    }

    @Override
    public String name() {
        return "indexes of boards";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(MongoBoards.COLLECTION)
                .createIndex(ascending("keys", "nameKey", "archived", "search", "organisation"));
        database.getCollection(MongoItems.COLLECTION).createIndex(ascending("board", "organisation"));
    }
}
