package org.holdfast.persistence.database;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;

/** What the database knows about its own past: one document per step, with when it began and when it was through. */
final class MigrationRecords {

    private final MongoCollection<Document> migrations;
    private final Clock clock;

    MigrationRecords(MongoCollection<Document> migrations, Clock clock) {
        this.migrations = migrations;
        this.clock = clock;
    }

    boolean isFinished(MigrationStep step) {
        return migrations
                .find(Filters.and(Filters.eq("_id", step.number()), Filters.exists("finished")))
                .iterator()
                .hasNext();
    }

    void start(MigrationStep step) {
        migrations.updateOne(
                Filters.eq("_id", step.number()),
                Updates.combine(
                        Updates.set("name", step.name()),
                        Updates.set("started", Date.from(clock.instant())),
                        Updates.inc("attempts", 1)),
                new UpdateOptions().upsert(true));
    }

    void finish(MigrationStep step) {
        migrations.updateOne(Filters.eq("_id", step.number()), Updates.set("finished", Date.from(clock.instant())));
    }
}
