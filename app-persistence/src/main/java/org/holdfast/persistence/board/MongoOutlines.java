package org.holdfast.persistence.board;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.OutlineItem;
import org.holdfast.domain.board.Outlines;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "one update of some fields, guarded by what they hold; measured")
class MongoOutlines implements Outlines {

    static final String COLLECTION = "outlines";

    private final MongoCollection<Document> outlines;
    private final KeptOutlines kept = new KeptOutlines();

    @Inject
    MongoOutlines(MongoDatabase database) {
        this.outlines = database.getCollection(COLLECTION);
    }

    @Override
    public Outline get(OrganisationId organisation, BoardId board) {
        Optional<Outline> known = kept.find(organisation, board);
        Bson other = known.map(
                        outline -> and(own(organisation, board), ne(OutlineDocument.REVISION, outline.revision())))
                .orElseGet(() -> own(organisation, board));
        return read(other).map(kept::keep).or(() -> known).orElseGet(() -> Outline.empty(board, organisation));
    }

    @Override
    public Map<BoardId, Outline> getAll(OrganisationId organisation, Collection<BoardId> boards) {
        Map<BoardId, Outline> found = new HashMap<>();
        List<Bson> same = new ArrayList<>();
        for (BoardId board : boards) {
            kept.find(organisation, board).ifPresent(outline -> {
                found.put(board, outline);
                same.add(and(eq("_id", board.value()), eq(OutlineDocument.REVISION, outline.revision())));
            });
        }
        if (!boards.isEmpty()) {
            Bson wanted = and(
                    in("_id", boards.stream().map(BoardId::value).distinct().toList()),
                    eq("organisation", organisation.value()));
            Bson other = same.isEmpty() ? wanted : and(wanted, nor(same));
            Stored.read(() ->
                            outlines.find(other).map(OutlineDocument::toOutline).into(new ArrayList<>()))
                    .forEach(outline -> found.put(outline.board(), kept.keep(outline)));
        }
        return found;
    }

    @Override
    public void put(OrganisationId organisation, BoardId board, List<OutlineItem> items) {
        if (items.size() == 1
                && (putOne(organisation, board, items.get(0)) || holds(organisation, board, items.get(0)))) {
            return;
        }
        Outline read = read(own(organisation, board)).orElseGet(() -> create(organisation, board));
        while (!putAll(read, items)) {
            read = read(own(organisation, board)).orElseThrow();
        }
    }

    /** One command in the usual case: the outline exists and is behind for this item. */
    private boolean putOne(OrganisationId organisation, BoardId board, OutlineItem item) {
        String version = version(item);
        Bson behind = or(exists(version, false), lt(version, item.version()));
        return Stored.read(() -> outlines.updateOne(and(own(organisation, board), behind), setting(List.of(item)))
                        .getMatchedCount())
                == 1;
    }

    /** Whether the outline is at the item's version or a newer one, without reading the outline. */
    private boolean holds(OrganisationId organisation, BoardId board, OutlineItem item) {
        Bson there = and(own(organisation, board), gte(version(item), item.version()));
        return Stored.read(() -> outlines.countDocuments(there, new CountOptions().limit(1))) == 1;
    }

    private static String version(OutlineItem item) {
        return OutlineDocument.field(item) + "." + OutlineDocument.VERSION;
    }

    /** Puts those that are newer than in the outline as read; false when somebody else changed it meanwhile. */
    private boolean putAll(Outline read, List<OutlineItem> items) {
        List<OutlineItem> newer = items.stream()
                .filter(item -> read.findAny(item.id())
                        .filter(stored -> stored.version() >= item.version())
                        .isEmpty())
                .toList();
        Bson same = and(own(read.organisation(), read.board()), eq(OutlineDocument.REVISION, read.revision()));
        return newer.isEmpty()
                || Stored.read(() -> outlines.updateOne(same, setting(newer)).getMatchedCount()) == 1;
    }

    private Outline create(OrganisationId organisation, BoardId board) {
        Document empty = new Document("_id", board.value())
                .append("organisation", organisation.value())
                .append(OutlineDocument.REVISION, 0L)
                .append(OutlineDocument.ITEMS, new Document());
        Stored.written(() -> outlines.insertOne(empty));
        return Outline.empty(board, organisation);
    }

    private Optional<Outline> read(Bson filter) {
        return Stored.read(() -> Optional.ofNullable(outlines.find(filter).first()))
                .map(OutlineDocument::toOutline);
    }

    private static Bson setting(List<OutlineItem> items) {
        List<Bson> changes = new ArrayList<>();
        items.forEach(item -> changes.add(Updates.set(OutlineDocument.field(item), OutlineDocument.from(item))));
        changes.add(Updates.inc(OutlineDocument.REVISION, 1L));
        return Updates.combine(changes);
    }

    private static Bson own(OrganisationId organisation, BoardId board) {
        return and(eq("_id", board.value()), eq("organisation", organisation.value()));
    }
}
