package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;

/** A member adds a section: a heading that others can be put below. */
@ApplicationScoped
public class AddSection {

    private final ChangeOutline outlines;

    @Inject
    public AddSection(ChangeOutline outlines) {
        this.outlines = outlines;
    }

    /**
     * Adds it at a place.
     *
     * @throws BoardRefusedException {@code section-below-requirement}, {@code item-place-unknown}, {@code item-code-taken}, {@code outline-full},
     *     {@code outline-too-deep}, {@code board-archived}
     */
    public Item add(Actor actor, BoardId board, Place place, ItemContent content) {
        return outlines.add(actor, board, ItemKind.SECTION, place, content);
    }
}
