package org.holdfast.domain.importing.site;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.importing.site.SiteColumn.Known;
import org.holdfast.domain.importing.site.SiteColumn.ParentLevel;
import org.holdfast.domain.shared.InvalidInputException;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.site.SiteId;

/**
 * What each column of a table means.
 *
 * @param columns the meaning of each column, from the first one on; those beyond the end are ignored
 * @param below the site below which rows without a parent of their own are put; empty for the top of the tree
 */
public record SiteMapping(List<SiteColumn> columns, Optional<SiteId> below) {

    public SiteMapping {
        columns = List.copyOf(columns);
    }

    /**
     * This, when rows can be read by it.
     *
     * @param headings how many columns the table has
     * @throws InvalidInputException with everything that is wrong: {@code import-column-missing},
     *     {@code import-mapping-name-missing}, {@code import-mapping-column-twice},
     *     {@code import-mapping-coordinates-half}, {@code import-mapping-levels-gap},
     *     {@code import-mapping-parents-mixed}
     */
    SiteMapping checked(int headings) {
        List<InvalidValueException> problems = new ArrayList<>();
        for (int place = headings; place < columns.size(); place++) {
            if (columns.get(place) != Known.IGNORED) {
                problems.add(problem("import-column-missing", Map.of("column", place + 1, "columns", headings)));
            }
        }
        if (!has(Known.NAME)) {
            problems.add(problem("import-mapping-name-missing", Map.of()));
        }
        if (has(Known.LATITUDE) != has(Known.LONGITUDE)) {
            problems.add(problem("import-mapping-coordinates-half", Map.of()));
        }
        problems.addAll(repeated());
        problems.addAll(parents());
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return this;
    }

    private List<InvalidValueException> repeated() {
        List<InvalidValueException> problems = new ArrayList<>();
        Set<SiteColumn> seen = new HashSet<>();
        for (SiteColumn column : columns) {
            boolean once = !(column instanceof Known known) || known.once();
            if (once && !seen.add(column)) {
                problems.add(problem("import-mapping-column-twice", Map.of("meaning", column.label())));
            }
        }
        return problems;
    }

    private List<InvalidValueException> parents() {
        int levels = levels();
        boolean gap = !columns.containsAll(java.util.stream.IntStream.rangeClosed(1, levels)
                .<SiteColumn>mapToObj(ParentLevel::new)
                .toList());
        if (gap) {
            return List.of(problem("import-mapping-levels-gap", Map.of("levels", levels)));
        }
        return levels > 0 && has(Known.PARENT_CODE)
                ? List.of(problem("import-mapping-parents-mixed", Map.of()))
                : List.of();
    }

    /** Whether a column has the meaning. */
    boolean has(SiteColumn meaning) {
        return columns.contains(meaning);
    }

    /** The place of the first column of a meaning. */
    Optional<Integer> place(SiteColumn meaning) {
        int place = columns.indexOf(meaning);
        return place < 0 ? Optional.empty() : Optional.of(place);
    }

    /** How many levels above there are. */
    int levels() {
        return columns.stream()
                .mapToInt(column -> column instanceof ParentLevel parent ? parent.level() : 0)
                .max()
                .orElse(0);
    }

    private static InvalidValueException problem(String rule, Map<String, Object> parameters) {
        return invalid("columns", rule, parameters);
    }
}
