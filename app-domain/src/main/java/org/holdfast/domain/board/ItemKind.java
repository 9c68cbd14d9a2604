package org.holdfast.domain.board;

import java.util.Locale;

/** What an item of an outline is. */
public enum ItemKind {
    /** A heading. */
    SECTION,
    /** What must be answered; may have further requirements below it and is still answered itself. */
    REQUIREMENT;

    /** The word of the journal. */
    public String type() {
        return name().toLowerCase(Locale.ROOT);
    }
}
