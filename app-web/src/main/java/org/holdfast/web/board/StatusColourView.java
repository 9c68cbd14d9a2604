package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.board.StatusColour;

/** The colours of statuses. */
@Enum("StatusColour")
@Description("The colours of statuses.")
public enum StatusColourView {
    SLATE,
    RED,
    ORANGE,
    AMBER,
    LIME,
    GREEN,
    TEAL,
    BLUE,
    VIOLET,
    PINK;

    static StatusColourView from(StatusColour value) {
        return valueOf(value.name());
    }

    StatusColour toStatusColour() {
        return StatusColour.valueOf(name());
    }
}
