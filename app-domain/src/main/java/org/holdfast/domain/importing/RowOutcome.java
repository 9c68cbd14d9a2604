package org.holdfast.domain.importing;

/** What a row comes to. */
public enum RowOutcome {
    NEW,
    CHANGED,
    SAME,
    REFUSED
}
