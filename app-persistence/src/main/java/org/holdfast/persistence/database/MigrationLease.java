package org.holdfast.persistence.database;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * Lets one node at a time migrate. A holder that dies loses the lease after {@link #LENGTH}; a holder that comes back
 * under the same name has it at once, so that a restart does not wait for itself.
 */
final class MigrationLease {

    static final Duration LENGTH = Duration.ofSeconds(30);

    private static final String ID = "lease";

    private final MongoCollection<Document> migrations;
    private final String owner;
    private final Clock clock;

    MigrationLease(MongoCollection<Document> migrations, String owner, Clock clock) {
        this.migrations = migrations;
        this.owner = owner;
        this.clock = clock;
    }

    /** Takes or prolongs the lease; false while somebody else holds it. */
    boolean take() {
        Instant now = clock.instant();
        try {
            migrations.updateOne(
                    Filters.and(
                            Filters.eq("_id", ID),
                            Filters.or(Filters.eq("owner", owner), Filters.lte("until", Date.from(now)))),
                    Updates.combine(Updates.set("owner", owner), Updates.set("until", Date.from(now.plus(LENGTH)))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Gives the lease back, if it is still this one's. */
    void release() {
        migrations.deleteOne(Filters.and(Filters.eq("_id", ID), Filters.eq("owner", owner)));
    }
}
