package org.holdfast.persistence.tally;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/**
 * The totals of one space, for example of one board: one document per key with counters, and with the transactions that
 * were applied and not yet forgotten.
 */
@RawDriver(because = "counted under a condition, many in one command")
public final class TallyBook {

    private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    /** How often a total was changed. */
    private static final String MARK = "changes";

    private final MongoCollection<Document> tallies;
    private final String space;

    /**
     * A book.
     *
     * @param space what is counted, for example {@code sites} or a board's id
     */
    public TallyBook(MongoDatabase database, String space) {
        this.tallies = tallies(database);
        this.space = space;
    }

    /** The counters of those keys that have some. One command. */
    public Map<String, Map<String, Long>> read(Collection<String> keys) {
        Map<String, Map<String, Long>> totals = new HashMap<>();
        if (!keys.isEmpty()) {
            Stored.read(() -> tallies.find(in("_id", ids(keys))).into(new ArrayList<>()))
                    .forEach(tally -> totals.put(key(tally), counters(tally)));
        }
        return totals;
    }

    /** The marks of the keys. One command. */
    public Map<String, Long> marks(Collection<String> keys) {
        return marks(tallies, List.of(space), keys).getOrDefault(space, Map.of());
    }

    /** The marks of the keys in several books, by space and key. One command. */
    public static Map<String, Map<String, Long>> marks(
            MongoDatabase database, Collection<String> spaces, Collection<String> keys) {
        return marks(tallies(database), spaces, keys);
    }

    /**
     * A key is marked by how often its total was changed. While a transaction is applied and not yet forgotten it may not
     * be in every total that it belongs to.
     */
    private static Map<String, Map<String, Long>> marks(
            MongoCollection<Document> tallies, Collection<String> spaces, Collection<String> keys) {
        Map<String, Map<String, Long>> marks = new HashMap<>();
        spaces.forEach(space -> {
            Map<String, Long> ofSpace = marks.computeIfAbsent(space, absent -> new HashMap<>());
            keys.forEach(key -> ofSpace.put(key, 0L));
        });
        List<String> ids = ids(spaces, keys);
        if (!ids.isEmpty()) {
            Stored.read(() -> tallies.find(in("_id", ids))
                            .projection(Projections.include("applied", MARK))
                            .into(new ArrayList<>()))
                    .forEach(tally -> mark(tally, marks));
        }
        return marks;
    }

    private static void mark(Document tally, Map<String, Map<String, Long>> marks) {
        String id = tally.getString("_id");
        int end = id.indexOf('/');
        Map<String, Long> ofSpace = marks.getOrDefault(id.substring(0, end), new HashMap<>());
        if (tally.getList("applied", String.class, List.of()).isEmpty()) {
            ofSpace.put(id.substring(end + 1), ((Number) tally.get(MARK, 0L)).longValue());
        } else {
            ofSpace.remove(id.substring(end + 1));
        }
    }

    private static List<String> ids(Collection<String> spaces, Collection<String> keys) {
        return spaces.stream()
                .flatMap(space -> keys.stream().map(key -> space + "/" + key))
                .toList();
    }

    /** The counters of those keys that have some, in several books, by space and key. One command. */
    public static Map<String, Map<String, Map<String, Long>>> readAll(
            MongoDatabase database, Collection<String> spaces, Collection<String> keys) {
        List<String> ids = ids(spaces, keys);
        Map<String, Map<String, Map<String, Long>>> totals = new HashMap<>();
        if (!ids.isEmpty()) {
            Stored.read(() -> tallies(database).find(in("_id", ids)).into(new ArrayList<>()))
                    .forEach(tally -> {
                        String id = tally.getString("_id");
                        int end = id.indexOf('/');
                        totals.computeIfAbsent(id.substring(0, end), space -> new HashMap<>())
                                .put(id.substring(end + 1), counters(tally));
                    });
        }
        return totals;
    }

    private static MongoCollection<Document> tallies(MongoDatabase database) {
        return database.getCollection("tallies");
    }

    /** Adds to the counters, unless this transaction did so already. One command. */
    void apply(String transaction, Map<String, Map<String, Long>> sums) {
        List<UpdateOneModel<Document>> writes = new ArrayList<>();
        sums.forEach((key, counters) -> {
            if (!counters.isEmpty()) {
                Bson unapplied = and(eq("_id", id(key)), ne("applied", transaction));
                writes.add(new UpdateOneModel<>(unapplied, increments(transaction, counters), UPSERT));
            }
        });
        if (!writes.isEmpty()) {
            Stored.refused(() -> tallies.bulkWrite(writes, EACH_BY_ITSELF));
        }
    }

    /** Forgets that the transaction was applied, once nothing can apply it again. One command. */
    void forget(String transaction, Collection<String> keys) {
        if (!keys.isEmpty()) {
            Stored.read(() -> tallies.updateMany(in("_id", ids(keys)), Updates.pull("applied", transaction)));
        }
    }

    private static Bson increments(String transaction, Map<String, Long> counters) {
        List<Bson> updates = new ArrayList<>();
        updates.add(Updates.push("applied", transaction));
        updates.add(Updates.inc(MARK, 1L));
        counters.forEach((counter, count) -> updates.add(Updates.inc("counts." + counter, count)));
        return Updates.combine(updates);
    }

    private List<String> ids(Collection<String> keys) {
        return keys.stream().map(this::id).toList();
    }

    private String id(String key) {
        return space + "/" + key;
    }

    private String key(Document tally) {
        return tally.getString("_id").substring(space.length() + 1);
    }

    private static Map<String, Long> counters(Document tally) {
        Map<String, Long> counters = new HashMap<>();
        Document counts = tally.get("counts", new Document());
        counts.forEach((counter, count) -> counters.put(counter, ((Number) count).longValue()));
        return counters;
    }
}
