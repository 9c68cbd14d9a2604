package org.holdfast.domain.importing.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.holdfast.domain.importing.Cell;
import org.holdfast.domain.importing.RowProblem;
import org.holdfast.domain.importing.TableRow;
import org.holdfast.domain.importing.site.SiteColumn.Known;
import org.holdfast.domain.importing.site.SiteColumn.ParentLevel;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.site.SiteName;

/**
 * What a row alone does not show: which codes repeat, and how deep below other rows of the file each row lies, so that
 * sites can be made from the top down. Keeps codes and row numbers only.
 */
final class SiteFileOutline {

    private static final int CYCLE = -1;

    private final Map<String, Integer> placeByCode = new HashMap<>();
    private final List<Long> numbers = new ArrayList<>();
    private final Map<Integer, String> parents = new HashMap<>();
    private final Map<Integer, RowProblem> repeated = new LinkedHashMap<>();
    private final Map<Integer, Integer> depths = new HashMap<>();
    private final Map<List<String>, List<SiteName>> levels = new LinkedHashMap<>();
    private final Set<String> parentCodes;
    private final int deepest;

    private SiteFileOutline(SiteMapping mapping, Iterator<TableRow> rows) {
        Optional<Integer> code = mapping.place(Known.CODE);
        Optional<Integer> parent = mapping.place(Known.PARENT_CODE);
        List<Integer> levelPlaces = IntStream.rangeClosed(1, mapping.levels())
                .mapToObj(level -> mapping.place(new ParentLevel(level)))
                .flatMap(Optional::stream)
                .toList();
        rows.forEachRemaining(row -> {
            add(row, code, parent);
            addLevels(row, levelPlaces);
        });
        this.parentCodes = Set.copyOf(parents.values());
        parents.keySet().forEach(this::measure);
        this.deepest = Math.max(
                0, depths.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    static SiteFileOutline of(SiteMapping mapping, Iterator<TableRow> rows) {
        return new SiteFileOutline(mapping, rows);
    }

    /** A code as it is compared. */
    static String folded(String code) {
        return FoldedText.caseless(code);
    }

    private void add(TableRow row, Optional<Integer> code, Optional<Integer> parent) {
        int place = numbers.size();
        numbers.add(row.number());
        text(row, code).ifPresent(own -> {
            Integer first = placeByCode.putIfAbsent(folded(own), place);
            if (first != null) {
                repeated.put(
                        place,
                        RowProblem.of(RowProblem.CODE_REPEATED, Map.of("code", own, "first", numbers.get(first))));
            }
        });
        text(row, parent).ifPresent(above -> parents.put(place, folded(above)));
    }

    private void addLevels(TableRow row, List<Integer> places) {
        List<SiteName> names = new ArrayList<>();
        for (int place : places) {
            text(row, Optional.of(place))
                    .map(SiteRowReader::singleSpaced)
                    .filter(name -> name.length() <= SiteName.MAXIMUM)
                    .map(SiteName::new)
                    .ifPresent(name -> {
                        names.add(name);
                        levels.putIfAbsent(folded(names), List.copyOf(names));
                    });
        }
    }

    /** The names of sites from the top as they are compared. */
    static List<String> folded(List<SiteName> names) {
        return names.stream().map(name -> FoldedText.fold(name.value())).toList();
    }

    /** The sites above that rows name, each after the ones above it. */
    Collection<List<SiteName>> levels() {
        return levels.values();
    }

    /** Whether a row names a site of that code above it. */
    boolean isParent(String code) {
        return parentCodes.contains(folded(code));
    }

    private static Optional<String> text(TableRow row, Optional<Integer> column) {
        return column.map(row::cell)
                .map(cell -> cell instanceof Cell.Text text ? text.value() : "")
                .filter(text -> !text.isEmpty());
    }

    /** Follows the parents of a row until the depth of one is known, then counts back down. */
    private void measure(int place) {
        List<Integer> way = new ArrayList<>();
        Set<Integer> onWay = new HashSet<>();
        Optional<Integer> current = Optional.of(place);
        while (current.isPresent() && !depths.containsKey(current.get()) && onWay.add(current.get())) {
            way.add(current.get());
            current = above(current.get());
        }
        int from = current.filter(onWay::contains).map(way::indexOf).orElse(way.size());
        for (int step = from; step < way.size(); step++) {
            depths.put(way.get(step), CYCLE);
        }
        for (int step = from - 1; step >= 0; step--) {
            int over =
                    above(way.get(step)).map(row -> depths.getOrDefault(row, 0)).orElse(CYCLE);
            depths.put(way.get(step), Math.max(over, CYCLE) + 1);
        }
    }

    private Optional<Integer> above(int place) {
        return Optional.ofNullable(parents.get(place)).map(placeByCode::get);
    }

    /** How many rows there are. */
    int rows() {
        return numbers.size();
    }

    /** The depth of the deepest row; 0 when no row lies below another one of the file. */
    int deepest() {
        return deepest;
    }

    /** How many rows of the file lie above a row. */
    int depth(int place) {
        return Math.max(depths.getOrDefault(place, 0), 0);
    }

    /** What is wrong with a row among the others. */
    Optional<RowProblem> problem(int place) {
        if (depths.getOrDefault(place, 0) == CYCLE) {
            return Optional.of(
                    RowProblem.of(RowProblem.PARENT_CYCLE, Map.of("parent", parents.getOrDefault(place, ""))));
        }
        return Optional.ofNullable(repeated.get(place));
    }

    /** Whether a row of the file has the code. */
    boolean hasCode(String code) {
        return placeByCode.containsKey(folded(code));
    }
}
