package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;

/** A member adds a requirement, at the top, below a section or below another requirement. Nothing is written for any site. */
@ApplicationScoped
public class AddRequirement {

    private final ChangeOutline outlines;

    @Inject
    public AddRequirement(ChangeOutline outlines) {
        this.outlines = outlines;
    }

    /**
     * Adds it at a place.
     *
     * @throws BoardRefusedException {@code item-place-unknown}, {@code item-code-taken}, {@code outline-full},
     *     {@code outline-too-deep}, {@code board-archived}
     */
    public Item add(Actor actor, BoardId board, Place place, ItemContent content) {
        return outlines.add(actor, board, ItemKind.REQUIREMENT, place, content);
    }
}
