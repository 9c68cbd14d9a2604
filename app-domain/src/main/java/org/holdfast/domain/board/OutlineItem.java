package org.holdfast.domain.board;

import java.util.Optional;

/**
 * A section or requirement in the light form of an outline: without its texts.
 *
 * @param id identifies it
 * @param version of the item
 * @param kind section or requirement
 * @param parent the item above; empty at the top
 * @param rank where it stands among its siblings
 * @param code the reference
 * @param title what it is called
 * @param removed whether it was taken out of the outline
 */
public record OutlineItem(
        ItemId id,
        long version,
        ItemKind kind,
        Optional<ItemId> parent,
        Rank rank,
        Optional<ItemCode> code,
        ItemTitle title,
        boolean removed) {

    /** Whether it is to be answered. */
    public boolean requirement() {
        return kind == ItemKind.REQUIREMENT;
    }

    /** Whether it is a heading. */
    public boolean section() {
        return kind == ItemKind.SECTION;
    }
}
