package org.holdfast.domain.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.answer.SheetTotals;
import org.holdfast.domain.answer.Sheets;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.site.Marked;
import org.holdfast.domain.site.Places;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteTotals;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of a sight with many sum up to. Sums are kept with the marks of the totals above them, so that one look at
 * the root says whether they still hold: never an old sum of answers is given. How many sites are active is known for a few
 * seconds, as is where they lie.
 */
@ApplicationScoped
public class KeptSums {

    /** About as many parts as fit into twenty megabytes. */
    private static final int MOST_PARTS = 5_000;

    private static final int MOST_NODES = 200_000;

    private record Key(Sight sight, String what) {}

    /** What was found at these places. */
    private record Known(Places places, ActiveSites found) {}

    private final SiteTotals sites;
    private final Sheets sheets;
    private final Marked<Sight, Known> active;
    private final Map<Key, KeptSum<?>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int parts;

    @Inject
    public KeptSums(SiteTotals sites, Sheets sheets, Clock clock) {
        this.sites = sites;
        this.sheets = sheets;
        this.active = new Marked<>(
                clock, MOST_NODES, known -> 1 + known.found().byNode().size());
    }

    /** The number of active sites at or below each node of the sight. */
    ActiveSites active(Sight sight, Places places) {
        Known known = active.find(sight, Map::of, () -> new Known(places, readActive(sight, places)));
        return known.places().tops().equals(places.tops()) ? known.found() : readActive(sight, places);
    }

    private ActiveSites readActive(Sight sight, Places places) {
        String root = sight.organisation().value();
        KeptSum.Reader<ActiveSites> reader = new KeptSum.Reader<>(sites::marks, this::singly, ActiveSites::together);
        return sum(new Key(sight, ""), places, sites.marks(List.of(root)).get(root), reader);
    }

    void whenChanged(@Observes Recorded recorded) {
        if (recorded.entries().stream()
                .anyMatch(entry -> entry.aggregate().type().equals(Site.TYPE))) {
            active.forgetAll();
        }
    }

    /** What the sheets of each board sum up to. */
    Map<BoardId, SheetTotals> sheets(Sight sight, Places places, Collection<BoardId> boards) {
        String root = sight.organisation().value();
        Map<BoardId, Map<String, Long>> marks = sheets.marks(boards, List.of(root));
        Map<BoardId, SheetTotals> sums = new HashMap<>();
        for (BoardId board : boards) {
            @Nullable Long mark = marks.getOrDefault(board, Map.of()).get(root);
            sums.put(board, sum(new Key(sight, board.value()), places, mark, reader(board)));
        }
        return sums;
    }

    private KeptSum.Reader<SheetTotals> reader(BoardId board) {
        return new KeptSum.Reader<>(
                keys -> sheets.marks(List.of(board), keys).getOrDefault(board, Map.of()),
                keys -> sheets.totals(board, keys),
                totals -> totals.stream().reduce(SheetTotals.NONE, SheetTotals::plus));
    }

    private Map<String, ActiveSites> singly(Collection<String> nodes) {
        Map<String, ActiveSites> each = new HashMap<>();
        sites.active(nodes).forEach((node, count) -> each.put(node, ActiveSites.of(node, count)));
        return each;
    }

    private <T> T sum(Key key, Places places, @Nullable Long mark, KeptSum.Reader<T> reader) {
        @Nullable KeptSum<T> before = find(key);
        if (before != null && before.holds(places, mark)) {
            return before.sum();
        }
        KeptSum<T> now = KeptSum.of(before, places, mark, reader);
        put(key, now);
        return now.sum();
    }

    /** What was put under a key has the type of all that is put under it. */
    @SuppressWarnings("unchecked")
    private synchronized <T> @Nullable KeptSum<T> find(Key key) {
        return (KeptSum<T>) kept.get(key);
    }

    private synchronized void put(Key key, KeptSum<?> sum) {
        @Nullable KeptSum<?> former = kept.put(key, sum);
        parts += sum.parts().size() - (former == null ? 0 : former.parts().size());
        for (Iterator<KeptSum<?>> eldest = kept.values().iterator(); parts > MOST_PARTS && eldest.hasNext(); ) {
            parts -= eldest.next().parts().size();
            eldest.remove();
        }
    }
}
