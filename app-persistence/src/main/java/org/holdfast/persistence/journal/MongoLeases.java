package org.holdfast.persistence.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.shared.Leases;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** Leases as documents whose {@code _id} is the name. */
@ApplicationScoped
@RawDriver(because = "taken under a condition")
class MongoLeases implements Leases {

    static final String COLLECTION = "leases";

    private final MongoCollection<Document> leases;
    private final Clock clock;

    @Inject
    MongoLeases(MongoDatabase database, Clock clock) {
        this.leases = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    @Override
    public boolean acquire(String name, String holder, Duration duration) {
        Bson free = and(eq("_id", name), or(eq("holder", holder), lt("until", Date.from(clock.instant()))));
        Bson taken = Updates.combine(
                Updates.set("holder", holder),
                Updates.set("until", Date.from(clock.instant().plus(duration))));
        return Stored.written(() -> leases.updateOne(free, taken, new UpdateOptions().upsert(true)));
    }

    @Override
    public void release(String name, String holder) {
        Stored.read(() -> leases.deleteOne(and(eq("_id", name), eq("holder", holder))));
    }
}
