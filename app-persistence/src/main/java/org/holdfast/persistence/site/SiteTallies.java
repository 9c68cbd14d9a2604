package org.holdfast.persistence.site;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.site.SiteTotals;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;
import org.holdfast.persistence.tally.Contribution;
import org.holdfast.persistence.tally.Delta;
import org.holdfast.persistence.tally.Settling;
import org.holdfast.persistence.tally.TallyBook;
import org.jspecify.annotations.Nullable;

/** Counts the active sites per node. A site remembers in {@code counted} the path that it was counted with. */
@ApplicationScoped
@RawDriver(because = "changed under a condition, some fields of many")
class SiteTallies implements SiteTotals {

    private static final String SPACE = "sites";
    private static final String ACTIVE = "active";
    private static final String COUNTED = "counted";
    private static final Map<String, Long> ONE = Map.of(ACTIVE, 1L);

    private final MongoCollection<Document> sites;
    private final TallyBook book;
    private final Settling settling;

    @Inject
    SiteTallies(MongoDatabase database, Ids ids, Clock clock) {
        this.sites = database.getCollection(MongoSites.COLLECTION);
        this.book = new TallyBook(database, SPACE);
        this.settling = new Settling(sites, ids, clock);
    }

    @Override
    public Map<String, Long> active(Collection<String> keys) {
        Map<String, Long> active = new HashMap<>();
        book.read(keys).forEach((key, counters) -> active.put(key, counters.getOrDefault(ACTIVE, 0L)));
        return active;
    }

    @Override
    public Map<String, Long> marks(Collection<String> keys) {
        return book.marks(keys);
    }

    @Override
    public void settle() {
        settling.abandoned().keySet().forEach(transaction -> settling.finish(book, transaction));
    }

    /** Inserts sites that are not there yet and counts them; those that are there are left as they are. */
    void insertAll(List<Document> inserted) {
        Map<Document, Contribution> counting = new LinkedHashMap<>();
        inserted.forEach(site -> counting.put(site.append(COUNTED, due(site)), contribution(due(site))));
        settling.insertAll(book, counting);
    }

    /** Brings the totals up to these sites, where one is counted otherwise than it lies. */
    void settle(List<String> ids) {
        List<Settling.Change> changes = new ArrayList<>();
        Stored.read(() -> sites.find(in("_id", ids))
                        .projection(Projections.include("path", ACTIVE, COUNTED))
                        .into(new ArrayList<>()))
                .forEach(site -> {
                    Delta delta = Delta.between(contribution(counted(site)), contribution(due(site)));
                    if (!delta.nothing()) {
                        changes.add(new Settling.Change(asRead(site), new Document(COUNTED, due(site)), delta));
                    }
                });
        settling.changeAll(book, changes);
    }

    private static List<String> due(Document site) {
        return site.getBoolean(ACTIVE) ? site.getList("path", String.class) : List.of();
    }

    private static List<String> counted(Document site) {
        @Nullable List<String> counted = site.getList(COUNTED, String.class);
        return counted == null ? List.of() : counted;
    }

    private static Bson asRead(Document site) {
        return and(eq("_id", site.getString("_id")), eq(COUNTED, site.get(COUNTED)));
    }

    private static Contribution contribution(List<String> keys) {
        return new Contribution(keys, keys.isEmpty() ? Map.of() : ONE);
    }
}
