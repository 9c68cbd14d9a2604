package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;

/** A member takes a section or requirement, with all below it, out of the outline. Its history and answers are kept. */
@ApplicationScoped
public class RemoveItem {

    private final ChangeOutline outlines;

    @Inject
    public RemoveItem(ChangeOutline outlines) {
        this.outlines = outlines;
    }

    /**
     * Removes an item; one that is removed already stays so.
     *
     * @param version the version that the caller has seen
     * @throws BoardRefusedException {@code board-archived}
     * @throws org.holdfast.domain.journal.ConcurrentChangeException when somebody else changed it
     */
    public Item remove(Actor actor, ItemId id, long version) {
        return outlines.change(actor, id, version, ItemChanges::removed, (item, outline) -> item.remove());
    }
}
