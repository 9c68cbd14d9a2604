package org.holdfast.persistence.limit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

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
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.limit.Shares;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** One document a key and window, removed soon after. */
@ApplicationScoped
@RawDriver(because = "a counter is raised and read in one step")
class MongoShares implements Shares {

    static final String COLLECTION = "shares";

    private static final String TAKEN = "taken";
    private static final FindOneAndUpdateOptions UPSERT =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> shares;

    @Inject
    MongoShares(MongoDatabase database) {
        this.shares = database.getCollection(COLLECTION);
    }

    @Override
    public long take(String key, Instant window, int amount) {
        Bson own = eq("_id", hashed(key) + " " + window.getEpochSecond());
        Bson raise = combine(inc(TAKEN, (long) amount), set("at", Date.from(window)));
        return Stored.read(() -> Objects.requireNonNull(shares.findOneAndUpdate(own, raise, UPSERT)))
                .getLong(TAKEN);
    }

    @Override
    public void removeBefore(Instant moment) {
        Stored.read(() -> shares.deleteMany(lt("at", Date.from(moment))));
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
