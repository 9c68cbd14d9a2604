package org.holdfast.domain.board;

import java.util.List;
import java.util.Map;

/**
 * All statuses of a board as somebody wants them.
 *
 * @param statuses in the order in which they are offered
 * @param merges for each status that is left out, the one that takes its place, which must be among those kept
 */
public record StatusPlan(List<StatusDraft> statuses, Map<StatusId, StatusId> merges) {

    public StatusPlan {
        statuses = List.copyOf(statuses);
        merges = Map.copyOf(merges);
    }

    /** A plan that leaves none out. */
    public static StatusPlan of(List<StatusDraft> statuses) {
        return new StatusPlan(statuses, Map.of());
    }
}
