package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.signin.KnownBrowsers;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** One document an account and browser, by the hash of both: nobody can read from it who came in where. */
@ApplicationScoped
@RawDriver(because = "replaced whole by its id, so that coming in again changes nothing but the moment")
class MongoKnownBrowsers implements KnownBrowsers {

    static final String COLLECTION = "knownBrowsers";

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> known;

    @Inject
    MongoKnownBrowsers(MongoDatabase database) {
        this.known = database.getCollection(COLLECTION);
    }

    @Override
    public void remember(String account, SecretHash browser, Instant at) {
        String id = id(account, browser);
        Document stored = new Document("_id", id).append("at", Date.from(at));
        Stored.written(() -> known.replaceOne(eq("_id", id), stored, UPSERT));
    }

    @Override
    public boolean knows(String account, SecretHash browser) {
        return Stored.read(() -> Optional.ofNullable(known.find(eq("_id", id(account, browser)))
                        .projection(include("_id"))
                        .first()))
                .isPresent();
    }

    @Override
    public void removeOlderThan(Instant moment) {
        Stored.read(() -> known.deleteMany(lt("at", Date.from(moment))));
    }

    private static String id(String account, SecretHash browser) {
        return Ids.hashed(account, browser.value());
    }
}
