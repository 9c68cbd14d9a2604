package org.holdfast.domain.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;

/** Sheets that last as long as the process; their totals are added up each time, so nothing can be out of step. */
public final class InMemorySheets implements Sheets {

    private record Key(BoardId board, SiteId site) {}

    private record Stored(Map<ItemId, GivenAnswer> answers, SheetFacts facts) {}

    private final Map<Key, Stored> sheets = new HashMap<>();

    @Override
    public synchronized Sheet get(OrganisationId organisation, BoardId board, SiteId site) {
        return Optional.ofNullable(sheets.get(new Key(board, site)))
                .filter(sheet -> sheet.facts().board().organisation().equals(organisation))
                .map(sheet -> new Sheet(board, site, sheet.answers()))
                .orElseGet(() -> Sheet.untouched(board, site));
    }

    @Override
    public synchronized Optional<GivenAnswer> find(OrganisationId organisation, AnswerId answer) {
        return get(organisation, answer.board(), answer.site()).find(answer.requirement());
    }

    @Override
    public synchronized void put(Map<Answer, GivenAnswer> answers, SheetFacts facts) {
        Key key = new Key(facts.board().id(), facts.site().id());
        Map<ItemId, GivenAnswer> merged = new HashMap<>();
        Optional.ofNullable(sheets.get(key)).ifPresent(stored -> merged.putAll(stored.answers()));
        answers.forEach((answer, given) -> merged.merge(
                answer.id().requirement(), given, (old, fresh) -> fresh.version() > old.version() ? fresh : old));
        sheets.put(key, new Stored(merged, facts));
    }

    @Override
    public synchronized void follow(Collection<Site> sites, Map<BoardId, Board> boards) {
        for (Site site : sites) {
            sheets.replaceAll((key, sheet) -> {
                Board board = boards.get(key.board());
                return board == null || !key.site().equals(site.id())
                        ? sheet
                        : new Stored(
                                sheet.answers(),
                                new SheetFacts(board, sheet.facts().outline(), site));
            });
        }
    }

    @Override
    public synchronized Collection<BoardId> boardsOf(OrganisationId organisation, Collection<SiteId> sites) {
        Set<BoardId> boards = new HashSet<>();
        sheets.forEach((key, sheet) -> {
            if (sites.contains(key.site())
                    && sheet.facts().board().organisation().equals(organisation)) {
                boards.add(key.board());
            }
        });
        return boards;
    }

    @Override
    public synchronized Optional<SiteId> recount(
            Board board, Outline outline, Optional<SiteId> after, SiteLookup lookup) {
        TreeMap<String, SiteId> rest = new TreeMap<>();
        sheets.keySet().stream()
                .filter(key -> key.board().equals(board.id()))
                .forEach(key -> rest.put(key.site().value(), key.site()));
        after.ifPresent(site -> rest.headMap(site.value(), true).clear());
        for (Site site : lookup.find(List.copyOf(rest.values()))) {
            sheets.computeIfPresent(
                    new Key(board.id(), site.id()),
                    (key, sheet) -> new Stored(sheet.answers(), new SheetFacts(board, outline, site)));
        }
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest.lastEntry().getValue());
    }

    @Override
    public synchronized Map<String, SheetTotals> totals(BoardId board, Collection<String> keys) {
        Map<String, SheetTotals> totals = new HashMap<>();
        for (String key : keys) {
            counting(board)
                    .filter(sheet -> sheet.facts().site().path().contains(key))
                    .map(InMemorySheets::totals)
                    .reduce(SheetTotals::plus)
                    .ifPresent(sum -> totals.put(key, sum));
        }
        return totals;
    }

    @Override
    public synchronized Map<BoardId, Map<String, SheetTotals>> totals(
            Collection<BoardId> boards, Collection<String> keys) {
        Map<BoardId, Map<String, SheetTotals>> totals = new HashMap<>();
        for (BoardId board : boards) {
            Map<String, SheetTotals> ofBoard = totals(board, keys);
            if (!ofBoard.isEmpty()) {
                totals.put(board, ofBoard);
            }
        }
        return totals;
    }

    @Override
    public synchronized Map<BoardId, Map<String, Long>> marks(Collection<BoardId> boards, Collection<String> keys) {
        Map<BoardId, Map<String, Long>> marks = new HashMap<>();
        boards.forEach(board -> {
            Map<String, Long> ofBoard = new HashMap<>();
            keys.forEach(key -> ofBoard.put(key, mark(board, key)));
            marks.put(board, ofBoard);
        });
        return marks;
    }

    /** The versions of all answers that count there, and how many there are, so that each change makes another number. */
    private long mark(BoardId board, String key) {
        return counting(board)
                .filter(sheet -> sheet.facts().site().path().contains(key))
                .flatMapToLong(sheet -> LongStream.concat(
                        LongStream.of(1_000_003L * sheet.facts().site().id().hashCode()),
                        sheet.answers().values().stream().mapToLong(GivenAnswer::version)))
                .sum();
    }

    @Override
    public synchronized Map<SiteId, SheetTotals> totalsOf(BoardId board, Collection<SiteId> sites) {
        return sheets.entrySet().stream()
                .filter(sheet -> sheet.getKey().board().equals(board)
                        && sites.contains(sheet.getKey().site()))
                .collect(Collectors.toMap(sheet -> sheet.getKey().site(), sheet -> totals(sheet.getValue())));
    }

    @Override
    public synchronized Page<SheetRank> furthestBehind(BoardId board, Sight sight, PageRequest page) {
        List<SheetRank> ranks = counting(board)
                .filter(sheet -> sight.reaches(sheet.facts().site().path()))
                .map(sheet -> new SheetRank(sheet.facts().site().id(), totals(sheet), rank(sheet)))
                .toList();
        return Page.from(page, ranks, SheetRank::key);
    }

    @Override
    public void settle() {
        // nothing can be left half-counted in memory
    }

    private Stream<Stored> counting(BoardId board) {
        return sheets.entrySet().stream()
                .filter(sheet -> sheet.getKey().board().equals(board))
                .map(Map.Entry::getValue)
                .filter(sheet -> sheet.facts().counts());
    }

    private static SheetTotals totals(Stored sheet) {
        Map<String, Map<StatusId, Long>> answers = new HashMap<>();
        sheet.answers().forEach((requirement, given) -> {
            if (sheet.facts().asks(requirement)) {
                answers.computeIfAbsent(sheet.facts().section(requirement), section -> new HashMap<>())
                        .merge(given.content().status(), 1L, Long::sum);
            }
        });
        return new SheetTotals(1, answers);
    }

    private static String rank(Stored sheet) {
        OpenSheet open = new OpenSheet(
                sheet.facts(),
                new Sheet(sheet.facts().board().id(), sheet.facts().site().id(), sheet.answers()),
                false);
        Progress progress = open.progress();
        long rank = progress.nothingToDo() ? 1001 : progress.closed() * 1000 / (progress.open() + progress.closed());
        return String.format("%04d %s", rank, sheet.facts().site().id());
    }
}
