package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.signin.Attempt;
import org.holdfast.domain.signin.Attempts;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** Counters that are raised only as they were seen. Their keys are hashed, as they hold addresses of people. */
@ApplicationScoped
@RawDriver(because = "a counter is raised under a condition")
class MongoAttempts implements Attempts {

    static final String COLLECTION = "attempts";

    private static final String COUNT = "count";

    private final MongoCollection<Document> attempts;

    @Inject
    MongoAttempts(MongoDatabase database) {
        this.attempts = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<Attempt> last(String key, Instant forgetBefore) {
        Bson own = eq("_id", hashed(key));
        Optional<Attempt> last = Stored.read(
                        () -> Optional.ofNullable(attempts.find(own).first()))
                .map(MongoAttempts::attempt);
        if (last.filter(attempt -> attempt.at().isBefore(forgetBefore)).isPresent()) {
            Stored.read(() -> attempts.deleteOne(and(own, lt("at", Date.from(forgetBefore)))));
            return Optional.empty();
        }
        return last;
    }

    @Override
    public boolean count(String key, Optional<Attempt> last, Instant now) {
        String id = hashed(key);
        return last.isPresent() ? raised(id, last.get(), now) : begun(id, now);
    }

    private boolean begun(String id, Instant now) {
        Document first = new Document("_id", id).append(COUNT, 1L).append("at", Date.from(now));
        return Stored.written(() -> attempts.insertOne(first));
    }

    private boolean raised(String id, Attempt last, Instant now) {
        Bson seen = and(eq("_id", id), eq(COUNT, last.number()), eq("at", Date.from(last.at())));
        Bson raise = combine(inc(COUNT, 1L), set("at", Date.from(now)));
        return Stored.read(() -> attempts.updateOne(seen, raise)).getMatchedCount() == 1;
    }

    @Override
    public void takeOff(String key) {
        Bson counted = and(eq("_id", hashed(key)), gt(COUNT, 0L));
        Stored.read(() -> attempts.updateOne(counted, inc(COUNT, -1L)));
    }

    @Override
    public void forget(String key) {
        Stored.read(() -> attempts.deleteOne(eq("_id", hashed(key))));
    }

    @Override
    public void removeOlderThan(Instant moment) {
        Stored.read(() -> attempts.deleteMany(lt("at", Date.from(moment))));
    }

    private static Attempt attempt(Document found) {
        return new Attempt(found.getLong(COUNT), found.getDate("at").toInstant());
    }

    private static String hashed(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
