package org.holdfast.domain.board;

import org.holdfast.domain.shared.Ids;

/** Identifies a section or a requirement of a board. */
public record ItemId(String value) {

    public ItemId {
        Ids.check("item", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
