package org.holdfast.domain.board;

import java.util.Optional;

/**
 * An item at its place in the outline.
 *
 * @param item the item
 * @param depth 1 at the top
 * @param section the nearest section above; empty for a section at the top and for a requirement without a section
 * @param top the section at the top of the outline that it lies in, for such a section itself; empty where there is none
 * @param requirements how many requirements lie below it, at any depth; itself not counted
 */
public record OutlineNode(
        OutlineItem item, int depth, Optional<ItemId> section, Optional<ItemId> top, int requirements) {

    /** Identifies the item. */
    public ItemId id() {
        return item.id();
    }

    /** Whether it is to be answered. */
    public boolean requirement() {
        return item.requirement();
    }
}
