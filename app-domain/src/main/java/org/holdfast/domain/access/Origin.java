package org.holdfast.domain.access;

/** What a change came in through. */
public enum Origin {
    PAGE,
    API,
    TOKEN,
    IMPORT,
    AUTOMATION,
    CONSOLE,
    DIRECTORY
}
