package org.holdfast.domain.board;

/** What a status means for progress. */
public enum StatusMeaning {
    /** Counts, and is not done. */
    OPEN,
    /** Counts, and is done. */
    CLOSED,
    /** Does not count. */
    IGNORED
}
