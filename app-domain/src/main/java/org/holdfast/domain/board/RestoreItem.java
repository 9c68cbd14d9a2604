package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;

/** A member puts a removed section or requirement, with all below it, back where it was. */
@ApplicationScoped
public class RestoreItem {

    private final ChangeOutline outlines;

    @Inject
    public RestoreItem(ChangeOutline outlines) {
        this.outlines = outlines;
    }

    /**
     * Restores an item; one that is not removed stays so.
     *
     * @param version the version that the caller has seen
     * @throws BoardRefusedException {@code outline-full}, {@code board-archived}
     * @throws org.holdfast.domain.journal.ConcurrentChangeException when somebody else changed it
     */
    public Item restore(Actor actor, ItemId id, long version) {
        return outlines.change(actor, id, version, ItemChanges::restored, (item, outline) -> {
            OutlineRules rules = new OutlineRules(outline);
            if (item.removed()) {
                rules.requireRoom(rules.restored(id));
            }
            return item.restore();
        });
    }
}
