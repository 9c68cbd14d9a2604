package org.holdfast.domain.answer;

import java.util.HashMap;
import java.util.Map;
import org.holdfast.domain.board.StatusId;

/**
 * What sheets sum up to. Only stored answers are in it: what nobody answered follows by arithmetic.
 *
 * @param sheets how many sheets were counted
 * @param answers how many answers have each status, by section (the nearest one above the requirement)
 */
public record SheetTotals(long sheets, Map<String, Map<StatusId, Long>> answers) {

    /** Nothing at all. */
    public static final SheetTotals NONE = new SheetTotals(0, Map.of());

    public SheetTotals {
        answers = Map.copyOf(answers);
    }

    /** Both together. */
    public SheetTotals plus(SheetTotals other) {
        Map<String, Map<StatusId, Long>> sum = new HashMap<>();
        add(sum, answers);
        add(sum, other.answers);
        return new SheetTotals(sheets + other.sheets, sum);
    }

    private static void add(Map<String, Map<StatusId, Long>> sum, Map<String, Map<StatusId, Long>> more) {
        more.forEach((section, counts) -> {
            Map<StatusId, Long> into = sum.computeIfAbsent(section, key -> new HashMap<>());
            counts.forEach((status, count) -> into.merge(status, count, Long::sum));
        });
    }
}
