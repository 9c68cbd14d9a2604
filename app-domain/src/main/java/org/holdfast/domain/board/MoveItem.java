package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;

/** A member moves a section or requirement, with all below it, to another place of its board. */
@ApplicationScoped
public class MoveItem {

    private final ChangeOutline outlines;

    @Inject
    public MoveItem(ChangeOutline outlines) {
        this.outlines = outlines;
    }

    /**
     * Moves an item.
     *
     * @param version the version that the caller has seen
     * @throws BoardRefusedException {@code item-parent-cycle}, {@code item-place-unknown},
     *     {@code section-below-requirement}, {@code outline-too-deep}, {@code item-removed}, {@code board-archived}
     * @throws org.holdfast.domain.journal.ConcurrentChangeException when somebody else changed it
     */
    public Item move(Actor actor, ItemId id, long version, Place place) {
        return outlines.change(actor, id, version, ItemChanges::moved, (item, outline) -> {
            item.requireThere();
            OutlineRules rules = new OutlineRules(outline);
            rules.requireNoCycle(id, place.parent());
            rules.requireParent(item.kind(), rules.levels(id), place.parent());
            return rules.stays(item, place)
                    ? item.moved(item.parent(), item.rank())
                    : item.moved(place.parent(), outlines.rank(actor, outline, place, Optional.of(id)));
        });
    }
}
