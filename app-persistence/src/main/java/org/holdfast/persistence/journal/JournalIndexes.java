package org.holdfast.persistence.journal;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;

/** One aggregate's entries by version and by time; what is in sight by time; everything by time. */
@ApplicationScoped
class JournalIndexes implements MigrationStep {

    @Override
    public int number() {
        return 100;
    }

    @Override
    public String name() {
        return "indexes of the journal";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> journal = database.getCollection(MongoJournal.COLLECTION);
        journal.createIndex(ascending("aggregate", "version"));
        journal.createIndex(compoundIndex(ascending("aggregate"), descending("order")));
        journal.createIndex(compoundIndex(ascending("path"), descending("order")));
        journal.createIndex(ascending("order"));
    }
}
