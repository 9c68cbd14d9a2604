package org.holdfast.persistence.answer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.answer.Answer;
import org.holdfast.domain.answer.AnswerId;
import org.holdfast.domain.answer.GivenAnswer;
import org.holdfast.domain.answer.Sheet;
import org.holdfast.domain.answer.SheetFacts;
import org.holdfast.domain.answer.SheetRank;
import org.holdfast.domain.answer.SheetTotals;
import org.holdfast.domain.answer.Sheets;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;
import org.holdfast.persistence.tally.Contribution;
import org.holdfast.persistence.tally.Delta;
import org.holdfast.persistence.tally.Settling;
import org.holdfast.persistence.tally.TallyBook;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@RawDriver(because = "measured; one update of some fields, guarded by the revision")
class MongoSheets implements Sheets {

    static final String COLLECTION = "sheets";

    private static final int BATCH = 200;
    private static final int TRIES = 20;

    private final MongoDatabase database;
    private final MongoCollection<Document> sheets;
    private final Settling settling;

    @Inject
    MongoSheets(MongoDatabase database, Ids ids, Clock clock) {
        this.database = database;
        this.sheets = database.getCollection(COLLECTION);
        this.settling = new Settling(sheets, ids, clock);
    }

    @Override
    public Sheet get(OrganisationId organisation, BoardId board, SiteId site) {
        return find(board, site)
                .filter(sheet -> sheet.getString("organisation").equals(organisation.value()))
                .map(sheet -> SheetDocument.toSheet(board, site, sheet))
                .orElseGet(() -> Sheet.untouched(board, site));
    }

    @Override
    public Optional<GivenAnswer> find(OrganisationId organisation, AnswerId answer) {
        Bson own = and(
                eq("_id", SheetDocument.id(answer.board(), answer.site())), eq("organisation", organisation.value()));
        Bson alone = Projections.include(field(answer.requirement()));
        return Stored.read(() ->
                        Optional.ofNullable(sheets.find(own).projection(alone).first()))
                .map(sheet -> SheetDocument.answers(sheet).get(answer.requirement()));
    }

    @Override
    public void put(Map<Answer, GivenAnswer> answers, SheetFacts facts) {
        for (int tried = 0; tried < TRIES; tried++) {
            if (answers.size() == 1 ? putOne(answers, facts) : putAll(answers, facts)) {
                return;
            }
        }
        throw ConcurrentChangeException.of(answers.keySet().iterator().next().ref());
    }

    private boolean putAll(Map<Answer, GivenAnswer> answers, SheetFacts facts) {
        return find(facts.board().id(), facts.site().id())
                .map(sheet -> update(sheet, answers, facts))
                .orElseGet(() -> insert(answers, facts));
    }

    /** Reads and counts nothing but the answer that changes, where the others were counted under the same outline. */
    private boolean putOne(Map<Answer, GivenAnswer> added, SheetFacts facts) {
        Map.Entry<Answer, GivenAnswer> one = added.entrySet().iterator().next();
        ItemId requirement = one.getKey().id().requirement();
        String field = field(requirement);
        Bson alone = Projections.include("counts", SheetDocument.COUNTED, "path", "counting", "revision", field);
        Bson same = eq("_id", SheetDocument.id(facts.board().id(), facts.site().id()));
        @Nullable
        Document sheet = Stored.read(() -> sheets.find(same).projection(alone).first());
        if (sheet == null) {
            return insert(added, facts);
        }
        return SheetDocument.isCounted(sheet, facts)
                ? updateOne(sheet, requirement, one.getValue(), facts)
                : putAll(added, facts);
    }

    private boolean updateOne(Document sheet, ItemId requirement, GivenAnswer given, SheetFacts facts) {
        @Nullable GivenAnswer stored = SheetDocument.answers(sheet).get(requirement);
        if (stored != null && stored.version() >= given.version()) {
            return true;
        }
        Map<String, Long> counts = SheetDocument.counts(sheet);
        if (stored != null) {
            SheetDocument.add(counts, requirement, stored, facts, -1);
        }
        SheetDocument.add(counts, requirement, given, facts, 1);
        Document set = SheetDocument.fields(counts, facts, sheet.getLong("revision") + 1)
                .append(field(requirement), GivenAnswerDocument.from(given));
        return settling.change(book(facts.board().id()), sheet.getString("_id"), change(sheet, set));
    }

    private boolean insert(Map<Answer, GivenAnswer> added, SheetFacts facts) {
        Map<ItemId, GivenAnswer> answers = SheetDocument.merged(Map.of(), added);
        Document sheet = SheetDocument.identity(facts);
        sheet.append("answers", SheetDocument.stored(answers))
                .putAll(SheetDocument.fields(SheetDocument.counts(answers, facts), facts, 1));
        return settling.insert(book(facts.board().id()), sheet, SheetDocument.contribution(sheet));
    }

    private boolean update(Document sheet, Map<Answer, GivenAnswer> added, SheetFacts facts) {
        Map<ItemId, GivenAnswer> stored = SheetDocument.answers(sheet);
        Map<ItemId, GivenAnswer> merged = SheetDocument.merged(stored, added);
        if (merged.equals(stored)) {
            return true;
        }
        Document set = changed(sheet, merged, facts);
        merged.forEach((requirement, given) -> {
            if (!given.equals(stored.get(requirement))) {
                set.append(field(requirement), GivenAnswerDocument.from(given));
            }
        });
        return settling.change(book(facts.board().id()), sheet.getString("_id"), change(sheet, set));
    }

    @Override
    public void follow(Collection<Site> sites, Map<BoardId, Board> boards) {
        Map<String, Site> byId =
                sites.stream().collect(Collectors.toMap(site -> site.id().value(), Function.identity()));
        for (Board board : boards.values()) {
            Bson ofThem = in("_id", ids(board.id(), sites.stream().map(Site::id).toList()));
            List<Settling.Change> changes = new ArrayList<>();
            for (Document sheet : Stored.read(() -> sheets.find(ofThem).into(new ArrayList<>()))) {
                Optional.ofNullable(byId.get(sheet.getString("site")))
                        .flatMap(site -> moved(sheet, board, site))
                        .ifPresent(changes::add);
            }
            settling.changeAll(book(board.id()), changes);
        }
    }

    private static Optional<Settling.Change> moved(Document sheet, Board board, Site site) {
        Document set = new Document("path", site.path().keys())
                .append("counting", board.covers(site))
                .append("revision", sheet.getLong("revision") + 1);
        boolean same = sheet.getList("path", String.class).equals(site.path().keys())
                && sheet.getBoolean("counting") == board.covers(site);
        return same ? Optional.empty() : Optional.of(change(sheet, set));
    }

    @Override
    public Collection<BoardId> boardsOf(OrganisationId organisation, Collection<SiteId> sites) {
        Bson ofThem =
                and(in("site", sites.stream().map(SiteId::value).toList()), eq("organisation", organisation.value()));
        Set<BoardId> boards = new HashSet<>();
        Stored.read(() -> {
            sheets.find(ofThem)
                    .projection(Projections.include("board"))
                    .forEach(sheet -> boards.add(new BoardId(sheet.getString("board"))));
            return true;
        });
        return boards;
    }

    @Override
    public Optional<SiteId> recount(Board board, Outline outline, Optional<SiteId> after, SiteLookup lookup) {
        List<Document> batch = batch(board.id(), after);
        Map<SiteId, Site> sites = lookup
                .find(batch.stream().map(SheetDocument::site).toList())
                .stream()
                .collect(Collectors.toMap(Site::id, Function.identity()));
        List<Settling.Change> changes = new ArrayList<>();
        for (Document sheet : batch) {
            @Nullable Site site = sites.get(SheetDocument.site(sheet));
            if (site != null) {
                SheetFacts facts = new SheetFacts(board, outline, site);
                recounted(sheet, facts).ifPresent(changes::add);
            }
        }
        settling.changeAll(book(board.id()), changes);
        return batch.isEmpty() ? Optional.empty() : Optional.of(SheetDocument.site(batch.get(batch.size() - 1)));
    }

    private static Optional<Settling.Change> recounted(Document sheet, SheetFacts facts) {
        Map<ItemId, GivenAnswer> answers = SheetDocument.answers(sheet);
        Document fields = SheetDocument.fields(SheetDocument.counts(answers, facts), facts, sheet.getLong("revision"));
        fields.remove(SheetDocument.COUNTED); // alone not worth a write: the next answer counts the sheet anew
        Document same = new Document(sheet);
        same.putAll(fields);
        return same.equals(sheet) ? Optional.empty() : Optional.of(change(sheet, changed(sheet, answers, facts)));
    }

    private List<Document> batch(BoardId board, Optional<SiteId> after) {
        Bson ofBoard = eq("board", board.value());
        Bson rest = after.map(site -> and(ofBoard, gt("site", site.value()))).orElse(ofBoard);
        return Stored.read(() ->
                sheets.find(rest).sort(Sorts.ascending("site")).limit(BATCH).into(new ArrayList<>()));
    }

    @Override
    public Map<String, SheetTotals> totals(BoardId board, Collection<String> keys) {
        Map<String, SheetTotals> totals = new HashMap<>();
        book(board).read(keys).forEach((key, counts) -> totals.put(key, SheetDocument.totals(counts)));
        return totals;
    }

    @Override
    public Map<BoardId, Map<String, SheetTotals>> totals(Collection<BoardId> boards, Collection<String> keys) {
        List<String> spaces = boards.stream().map(BoardId::value).toList();
        Map<BoardId, Map<String, SheetTotals>> totals = new HashMap<>();
        TallyBook.readAll(database, spaces, keys).forEach((space, counts) -> {
            Map<String, SheetTotals> ofBoard = new HashMap<>();
            counts.forEach((key, counters) -> ofBoard.put(key, SheetDocument.totals(counters)));
            totals.put(new BoardId(space), ofBoard);
        });
        return totals;
    }

    @Override
    public Map<BoardId, Map<String, Long>> marks(Collection<BoardId> boards, Collection<String> keys) {
        Map<BoardId, Map<String, Long>> marks = new HashMap<>();
        TallyBook.marks(database, boards.stream().map(BoardId::value).toList(), keys)
                .forEach((space, ofSpace) -> marks.put(new BoardId(space), ofSpace));
        return marks;
    }

    @Override
    public Map<SiteId, SheetTotals> totalsOf(BoardId board, Collection<SiteId> sites) {
        Map<SiteId, SheetTotals> totals = new HashMap<>();
        if (!sites.isEmpty()) {
            Stored.read(() -> sheets.find(in("_id", ids(board, sites)))
                            .projection(Projections.include("site", "counts"))
                            .into(new ArrayList<>()))
                    .forEach(sheet ->
                            totals.put(SheetDocument.site(sheet), SheetDocument.totals(SheetDocument.counts(sheet))));
        }
        return totals;
    }

    @Override
    public Page<SheetRank> furthestBehind(BoardId board, Sight sight, PageRequest page) {
        Bson counting = and(eq("board", board.value()), eq("counting", true), Pages.inSightInOrder(sight));
        List<String> fields = List.of("site", "counts", "behind");
        return Pages.read(sheets, counting, "behind", true, page, SheetDocument::toRank, fields);
    }

    @Override
    public void settle() {
        settling.abandoned()
                .forEach((transaction, sheet) ->
                        settling.finish(book(new BoardId(sheet.getString("board"))), transaction));
    }

    private Optional<Document> find(BoardId board, SiteId site) {
        return Stored.read(() -> Optional.ofNullable(
                sheets.find(eq("_id", SheetDocument.id(board, site))).first()));
    }

    private static Document changed(Document sheet, Map<ItemId, GivenAnswer> answers, SheetFacts facts) {
        return SheetDocument.fields(SheetDocument.counts(answers, facts), facts, sheet.getLong("revision") + 1);
    }

    /** A change of a sheet as it was read: its fields, and what the change of these means for totals. */
    private static Settling.Change change(Document sheet, Document set) {
        Document after = new Document(sheet);
        after.putAll(set);
        Contribution added = SheetDocument.contribution(after);
        Bson guard = and(eq("_id", sheet.getString("_id")), eq("revision", sheet.getLong("revision")));
        return new Settling.Change(guard, set, Delta.between(SheetDocument.contribution(sheet), added));
    }

    private static String field(ItemId requirement) {
        return "answers." + requirement.value();
    }

    private TallyBook book(BoardId board) {
        return new TallyBook(database, board.value());
    }

    private static List<String> ids(BoardId board, Collection<SiteId> sites) {
        return sites.stream().map(site -> SheetDocument.id(board, site)).toList();
    }
}
