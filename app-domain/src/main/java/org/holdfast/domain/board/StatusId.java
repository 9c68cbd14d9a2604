package org.holdfast.domain.board;

import org.holdfast.domain.shared.Ids;

/** Identifies a status of a board; answers name it for ever, whatever becomes of the status. */
public record StatusId(String value) {

    public StatusId {
        Ids.check("status", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
