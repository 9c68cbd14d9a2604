package org.holdfast.domain.board;

import java.util.Optional;

/**
 * A place in an outline.
 *
 * @param parent the item above; empty for the top
 * @param before the sibling that comes next; empty for the last place
 */
public record Place(Optional<ItemId> parent, Optional<ItemId> before) {

    /** The last place at the top. */
    public static Place last() {
        return new Place(Optional.empty(), Optional.empty());
    }

    /** The last place below an item. */
    public static Place lastBelow(ItemId parent) {
        return new Place(Optional.of(parent), Optional.empty());
    }

    /** The place before an item that lies below the parent. */
    public static Place before(Optional<ItemId> parent, ItemId sibling) {
        return new Place(parent, Optional.of(sibling));
    }
}
