package org.holdfast.persistence.tally;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.shared.Ids;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;
import org.jspecify.annotations.Nullable;

/** Changes documents of one collection together with the totals that they count in. */
@RawDriver(because = "changed under a condition, many in one command")
public final class Settling {

    /** The field that names the transactions whose deltas wait; to be indexed. */
    public static final String WAITING = "settling";

    private static final String DELTAS = "deltas";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BATCH = 200;

    private final MongoCollection<Document> documents;
    private final Ids ids;
    private final Clock clock;

    /** Settles documents of this collection. */
    public Settling(MongoCollection<Document> documents, Ids ids, Clock clock) {
        this.documents = documents;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A change of one document.
     *
     * @param guard matches the document as the change expects it, by its id and whatever else must hold
     * @param set the fields that it gets
     * @param delta what that means for totals
     */
    public record Change(Bson guard, Document set, Delta delta) {}

    /**
     * Makes one change.
     *
     * @return false when the guard did not match, so that nothing was changed
     */
    public boolean change(TallyBook book, Object id, Change change) {
        String transaction = ids.next();
        Bson update = update(transaction, change);
        boolean matched =
                Stored.read(() -> documents.updateOne(change.guard(), update)).getMatchedCount() == 1;
        if (matched && !change.delta().nothing()) {
            Map<String, Map<String, Long>> sums = new HashMap<>();
            change.delta().addTo(sums);
            book.apply(transaction, sums);
            Stored.read(() -> documents.updateOne(eq("_id", id), taken(transaction)));
            book.forget(transaction, sums.keySet());
        }
        return matched;
    }

    /** Inserts a document that counts; the caller has checked that it is new, a duplicate is refused. */
    public boolean insert(TallyBook book, Document document, Contribution contribution) {
        String transaction = ids.next();
        Delta delta = new Delta(Contribution.NOTHING, contribution);
        Document counting = new Document(document);
        if (!delta.nothing()) {
            counting.append(WAITING, List.of(transaction)).append(DELTAS, new Document(transaction, waiting(delta)));
        }
        boolean inserted = Stored.written(() -> documents.insertOne(counting));
        if (inserted && !delta.nothing()) {
            finish(book, transaction);
        }
        return inserted;
    }

    /**
     * Inserts many documents that count, in few commands; those that are there already are left as they are.
     *
     * @param inserted each document with what it counts
     */
    public void insertAll(TallyBook book, Map<Document, Contribution> inserted) {
        String transaction = ids.next();
        List<Document> counting = new ArrayList<>();
        List<Delta> deltas = new ArrayList<>();
        inserted.forEach((document, contribution) -> {
            Delta delta = new Delta(Contribution.NOTHING, contribution);
            deltas.add(delta);
            counting.add(
                    delta.nothing()
                            ? document
                            : new Document(document)
                                    .append(WAITING, List.of(transaction))
                                    .append(DELTAS, new Document(transaction, waiting(delta))));
        });
        Set<Integer> refused =
                Stored.refused(() -> documents.insertMany(counting, new InsertManyOptions().ordered(false)));
        Map<String, Map<String, Long>> sums = new HashMap<>();
        for (int place = 0; place < deltas.size(); place++) {
            if (!refused.contains(place)) {
                deltas.get(place).addTo(sums);
            }
        }
        if (!sums.isEmpty()) {
            settle(book, transaction, sums);
        }
    }

    /** Makes many changes in few commands; those whose guard does not match change nothing. */
    public void changeAll(TallyBook book, Collection<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        String transaction = ids.next();
        List<UpdateOneModel<Document>> writes = changes.stream()
                .map(change -> new UpdateOneModel<Document>(change.guard(), update(transaction, change)))
                .toList();
        Stored.read(() -> documents.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        if (changes.stream().anyMatch(change -> !change.delta().nothing())) {
            finish(book, transaction);
        }
    }

    /** Brings the totals up to the deltas of a transaction and takes these off. Can be repeated. */
    public void finish(TallyBook book, String transaction) {
        List<Document> waiting = Stored.read(() -> documents
                .find(eq(WAITING, transaction))
                .projection(Projections.include(DELTAS))
                .into(new ArrayList<>()));
        Map<String, Map<String, Long>> sums = new HashMap<>();
        waiting.forEach(document -> delta(document, transaction).addTo(sums));
        settle(book, transaction, sums);
    }

    private void settle(TallyBook book, String transaction, Map<String, Map<String, Long>> sums) {
        book.apply(transaction, sums);
        Stored.read(() -> documents.updateMany(eq(WAITING, transaction), taken(transaction)));
        book.forget(transaction, sums.keySet());
    }

    /**
     * The transactions that have been waiting for longer than any living process takes, with one of their documents.
     *
     * @return at most {@value #BATCH} documents with the first transaction of each
     */
    public Map<String, Document> abandoned() {
        Instant patience = clock.instant().minus(PATIENCE);
        Map<String, Document> abandoned = new HashMap<>();
        Stored.read(() -> documents.find(gt(WAITING, "")).limit(BATCH).into(new ArrayList<>()))
                .forEach(document -> document.get(DELTAS, new Document()).forEach((transaction, delta) -> {
                    if (delta instanceof Document waiting
                            && waiting.getDate("at").toInstant().isBefore(patience)) {
                        abandoned.put(transaction, document);
                    }
                }));
        return abandoned;
    }

    private Bson update(String transaction, Change change) {
        Bson set = new Document("$set", change.set());
        if (change.delta().nothing()) {
            return set;
        }
        Document with = new Document(change.set()).append(DELTAS + "." + transaction, waiting(change.delta()));
        return Updates.combine(new Document("$set", with), Updates.push(WAITING, transaction));
    }

    private Document waiting(Delta delta) {
        return delta.stored().append("at", Date.from(clock.instant()));
    }

    private static Bson taken(String transaction) {
        return Updates.combine(Updates.pull(WAITING, transaction), Updates.unset(DELTAS + "." + transaction));
    }

    private static Delta delta(Document document, String transaction) {
        @Nullable Document delta = document.get(DELTAS, new Document()).get(transaction, Document.class);
        return delta == null ? new Delta(Contribution.NOTHING, Contribution.NOTHING) : Delta.from(delta);
    }
}
