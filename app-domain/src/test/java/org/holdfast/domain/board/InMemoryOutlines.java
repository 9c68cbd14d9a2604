package org.holdfast.domain.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** Outlines that last as long as the process. */
public final class InMemoryOutlines implements Outlines {

    private final Map<BoardId, Outline> outlines = new HashMap<>();

    @Override
    public synchronized Outline get(OrganisationId organisation, BoardId board) {
        return Optional.ofNullable(outlines.get(board))
                .filter(outline -> outline.organisation().equals(organisation))
                .orElseGet(() -> Outline.empty(board, organisation));
    }

    @Override
    public synchronized Map<BoardId, Outline> getAll(OrganisationId organisation, Collection<BoardId> boards) {
        Map<BoardId, Outline> found = new HashMap<>(outlines);
        found.keySet().retainAll(boards);
        found.values().removeIf(outline -> !outline.organisation().equals(organisation));
        return found;
    }

    @Override
    public synchronized void put(OrganisationId organisation, BoardId board, List<OutlineItem> items) {
        Outline before = get(organisation, board);
        Map<ItemId, OutlineItem> all = new HashMap<>();
        before.everything().forEach(item -> all.put(item.id(), item));
        boolean changed = false;
        for (OutlineItem item : items) {
            OutlineItem stored = all.get(item.id());
            if (stored == null || stored.version() < item.version()) {
                all.put(item.id(), item);
                changed = true;
            }
        }
        if (changed) {
            outlines.put(board, Outline.of(board, organisation, before.revision() + 1, all.values()));
        }
    }
}
