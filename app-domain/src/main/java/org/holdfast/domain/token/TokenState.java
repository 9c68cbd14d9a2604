package org.holdfast.domain.token;

/** What a token does at a moment. */
public enum TokenState {
    /** It lets its programs in. */
    LIVE,
    /** Its days are over. */
    ENDED,
    /** It was taken back. */
    REVOKED
}
