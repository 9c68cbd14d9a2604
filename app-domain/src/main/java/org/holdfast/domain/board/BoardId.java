package org.holdfast.domain.board;

import org.holdfast.domain.shared.Ids;

/** Identifies a board. */
public record BoardId(String value) {

    public BoardId {
        Ids.check("board", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
