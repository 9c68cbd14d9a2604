package org.holdfast.domain.signin;

/** Whether a link can still be used. */
public enum LinkState {
    LIVE,
    USED,
    REPLACED
}
