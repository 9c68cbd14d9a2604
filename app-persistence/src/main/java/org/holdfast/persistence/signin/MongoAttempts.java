package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
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

/** Counters that one command raises and reads. Their keys are hashed, as they hold addresses of people. */
@ApplicationScoped
@RawDriver(because = "a counter is raised and read in one command")
class MongoAttempts implements Attempts {

    static final String COLLECTION = "attempts";

    private static final FindOneAndUpdateOptions BEFORE =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE);

    private final MongoCollection<Document> attempts;

    @Inject
    MongoAttempts(MongoDatabase database) {
        this.attempts = database.getCollection(COLLECTION);
    }

    @Override
    public Attempt count(String key, Instant now, Instant forgetBefore) {
        Bson own = eq("_id", hashed(key));
        Stored.read(() -> attempts.deleteOne(and(own, lt("at", Date.from(forgetBefore)))));
        Bson raise = combine(inc("count", 1L), set("at", Date.from(now)));
        return raised(own, raise)
                .map(before -> new Attempt(
                        before.getLong("count") + 1,
                        Optional.of(before.getDate("at").toInstant())))
                .orElse(new Attempt(1, Optional.empty()));
    }

    /** Two that are the first at once both want to insert; the one that is refused finds the other's. */
    private Optional<Document> raised(Bson own, Bson raise) {
        try {
            return Stored.read(() -> Optional.ofNullable(attempts.findOneAndUpdate(own, raise, BEFORE)));
        } catch (MongoCommandException taken) {
            if (ErrorCategory.fromErrorCode(taken.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
            return Stored.read(() -> Optional.ofNullable(attempts.findOneAndUpdate(own, raise, BEFORE)));
        }
    }

    @Override
    public void forget(String key) {
        Stored.read(() -> attempts.deleteOne(eq("_id", hashed(key))));
    }

    @Override
    public void removeOlderThan(Instant moment) {
        Stored.read(() -> attempts.deleteMany(lt("at", Date.from(moment))));
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
