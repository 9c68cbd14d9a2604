package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.board.StatusMeaning;

/** What a status means: open (counts, not done), closed (counts, done) or ignored (does not count). */
@Enum("StatusMeaning")
@Description("What a status means: open (counts, not done), closed (counts, done) or ignored (does not count).")
public enum StatusMeaningView {
    OPEN,
    CLOSED,
    IGNORED;

    static StatusMeaningView from(StatusMeaning value) {
        return valueOf(value.name());
    }

    StatusMeaning toStatusMeaning() {
        return StatusMeaning.valueOf(name());
    }
}
