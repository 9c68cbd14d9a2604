package org.holdfast.persistence.answer;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;
import org.holdfast.persistence.tally.Settling;

/** The sheets in sight by who is furthest behind; those of a site; those of a board by site; those half-counted. */
@ApplicationScoped
class SheetIndexes implements MigrationStep {

    @Override
    public int number() {
        return 600;
    }

    @Override
    public String name() {
        return "indexes of sheets";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> sheets = database.getCollection(MongoSheets.COLLECTION);
        sheets.createIndex(ascending("path", "board", "counting", "behind"));
        sheets.createIndex(ascending("board", "site"));
        sheets.createIndex(ascending("site"));
        sheets.createIndex(ascending(Settling.WAITING));
    }
}
