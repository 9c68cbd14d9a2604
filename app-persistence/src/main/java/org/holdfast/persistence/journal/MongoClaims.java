package org.holdfast.persistence.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.bson.Document;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.Entry;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** Claims as documents whose {@code _id} is the claimed key. */
@ApplicationScoped
@RawDriver(because = "many in one command, with what each was refused for; taken over under a condition")
class MongoClaims implements Claims {

    static final String COLLECTION = "claims";

    /** How long a claim waits for its owner to appear in the journal before another one may take it over. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final MongoCollection<Document> claims;
    private final MongoCollection<Document> entries;
    private final Clock clock;

    @Inject
    MongoClaims(MongoDatabase database, Clock clock) {
        this.claims = database.getCollection(COLLECTION);
        this.entries = database.getCollection(MongoJournal.COLLECTION);
        this.clock = clock;
    }

    @Override
    public boolean claim(ClaimKey key, AggregateRef owner, Predicate<Entry> has) {
        return Stored.written(() -> claims.insertOne(claimOf(key, owner))) || held(key, owner, has);
    }

    @Override
    public Set<ClaimKey> claimAll(Map<ClaimKey, AggregateRef> owners, BiPredicate<Entry, ClaimKey> has) {
        if (owners.isEmpty()) {
            return Set.of();
        }
        List<ClaimKey> keys = List.copyOf(owners.keySet());
        List<Document> documents =
                keys.stream().map(key -> claimOf(key, ownerOf(owners, key))).toList();
        Set<ClaimKey> taken = new LinkedHashSet<>();
        Stored.refused(() -> claims.insertMany(documents, new InsertManyOptions().ordered(false)))
                .forEach(place -> taken.add(keys.get(place)));
        taken.removeIf(key -> held(key, ownerOf(owners, key), newest -> has.test(newest, key)));
        return taken;
    }

    @Override
    public void release(Collection<ClaimKey> keys, AggregateRef owner) {
        List<String> ids = keys.stream().map(ClaimKey::value).toList();
        Stored.read(() -> claims.deleteMany(and(in("_id", ids), eq("owner", owner.toString()))));
    }

    @Override
    public void releaseOthers(ClaimKey kept, AggregateRef owner) {
        String family = kept.family();
        Stored.read(() -> claims.deleteMany(and(
                gte("_id", family),
                lt("_id", behind(family)),
                ne("_id", kept.value()),
                eq("owner", owner.toString()))));
    }

    /** A family ends with a slash; what follows is sorted by its bytes, whatever characters a name has. */
    private static String behind(String family) {
        return family.substring(0, family.length() - 1) + (char) (family.charAt(family.length() - 1) + 1);
    }

    /** Whether the owner has the key, if need be by taking it over from one that never appeared, or has it not. */
    private boolean held(ClaimKey key, AggregateRef owner, Predicate<Entry> has) {
        Document claim = Stored.read(() -> claims.find(eq("_id", key.value())).first());
        if (claim == null) {
            return claim(key, owner, has);
        }
        String holder = claim.getString("owner");
        return holder.equals(owner.toString())
                ? renewed(key, claim, owner)
                : orphaned(claim, has) && takenOver(key, claim, owner);
    }

    /** Who claims anew what they had left behind is about to get it, as whoever claims it first. */
    private boolean renewed(ClaimKey key, Document claim, AggregateRef owner) {
        boolean fresh =
                claim.getDate("at").toInstant().plus(PATIENCE.dividedBy(2)).isAfter(clock.instant());
        return fresh || takenOver(key, claim, owner);
    }

    private boolean orphaned(Document claim, Predicate<Entry> has) {
        boolean patient = claim.getDate("at").toInstant().plus(PATIENCE).isAfter(clock.instant());
        return !patient && newest(claim.getString("owner")).filter(has).isEmpty();
    }

    private Optional<Entry> newest(String owner) {
        return Stored.read(() -> Optional.ofNullable(entries.find(eq("aggregate", owner))
                .sort(Sorts.descending("version"))
                .map(EntryDocument::toEntry)
                .first()));
    }

    /** As it was found: its owner may have claimed the key once more. */
    private boolean takenOver(ClaimKey key, Document claim, AggregateRef owner) {
        return Stored.read(() -> claims.updateOne(
                                and(
                                        eq("_id", key.value()),
                                        eq("owner", claim.getString("owner")),
                                        eq("at", claim.getDate("at"))),
                                Updates.combine(
                                        Updates.set("owner", owner.toString()),
                                        Updates.set("at", Date.from(clock.instant())))))
                        .getModifiedCount()
                == 1;
    }

    private Document claimOf(ClaimKey key, AggregateRef owner) {
        return new Document("_id", key.value())
                .append("owner", owner.toString())
                .append("at", Date.from(clock.instant()));
    }

    private static AggregateRef ownerOf(Map<ClaimKey, AggregateRef> owners, ClaimKey key) {
        AggregateRef owner = owners.get(key);
        if (owner == null) {
            throw new IllegalStateException("a key without an owner");
        }
        return owner;
    }
}
