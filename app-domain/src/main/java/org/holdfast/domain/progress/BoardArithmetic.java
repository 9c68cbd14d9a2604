package org.holdfast.domain.progress;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdfast.domain.answer.Progress;
import org.holdfast.domain.answer.SheetFacts;
import org.holdfast.domain.answer.SheetTotals;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.OutlineNode;
import org.holdfast.domain.board.Status;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.board.StatusMeaning;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is stored into what is true: requirements × sites less the stored answers have the default status. Adding a
 * requirement or a site changes a factor and no document.
 */
final class BoardArithmetic {

    private final Status standard;
    private final Map<StatusId, Status> statuses;
    private final Outline outline;
    private final Map<String, Long> requirementsBySection = new HashMap<>();

    BoardArithmetic(Board board, Outline outline) {
        this.standard = board.statuses().standard();
        this.statuses = board.statuses().byId();
        this.outline = outline;
        for (OutlineNode node : outline.requirements()) {
            String section = node.section().map(ItemId::value).orElse(SheetFacts.NO_SECTION);
            requirementsBySection.merge(section, 1L, Long::sum);
        }
    }

    /** How many answers have each status, over so many sites; statuses that nothing has are left out. */
    Map<StatusId, Long> byStatus(SheetTotals totals, long sites) {
        Map<StatusId, Long> counts = new HashMap<>();
        requirementsBySection.forEach((section, requirements) -> statusesOf(section, requirements, totals, sites)
                .forEach((status, count) -> counts.merge(status, count, Long::sum)));
        return counts;
    }

    /** Progress over everything. */
    Progress progress(SheetTotals totals, long sites) {
        return progress(byStatus(totals, sites));
    }

    /** Progress of each section with all below it, in the order of the outline. */
    Map<ItemId, Progress> bySection(SheetTotals totals, long sites) {
        Map<ItemId, Progress> bySection = new LinkedHashMap<>();
        outline.nodes().stream()
                .filter(node -> node.item().section())
                .forEach(node -> bySection.put(node.id(), Progress.NOTHING));
        requirementsBySection.forEach((section, requirements) -> {
            Progress own = progress(statusesOf(section, requirements, totals, sites));
            if (!section.equals(SheetFacts.NO_SECTION)) {
                addUpwards(bySection, new ItemId(section), own);
            }
        });
        return bySection;
    }

    private void addUpwards(Map<ItemId, Progress> bySection, ItemId section, Progress own) {
        bySection.merge(section, own, Progress::plus);
        outline.above(section).forEach(above -> bySection.merge(above.id(), own, Progress::plus));
    }

    private Map<StatusId, Long> statusesOf(String section, long requirements, SheetTotals totals, long sites) {
        Map<StatusId, Long> counts = new HashMap<>();
        long stored = 0;
        for (Map.Entry<StatusId, Long> count :
                totals.answers().getOrDefault(section, Map.of()).entrySet()) {
            @Nullable Status status = statuses.get(count.getKey());
            counts.merge(status == null ? standard.id() : status.id(), count.getValue(), Long::sum);
            stored += count.getValue();
        }
        counts.merge(standard.id(), Math.max(0, requirements * sites - stored), Long::sum);
        return counts;
    }

    private Progress progress(Map<StatusId, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> Progress.of(meaning(count.getKey()), count.getValue()))
                .reduce(Progress.NOTHING, Progress::plus);
    }

    private StatusMeaning meaning(StatusId id) {
        @Nullable Status status = statuses.get(id);
        return status == null ? standard.meaning() : status.meaning();
    }
}
