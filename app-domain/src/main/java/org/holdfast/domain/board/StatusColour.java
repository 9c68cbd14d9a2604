package org.holdfast.domain.board;

/** The colours of statuses. The pages have a light and a dark form of each, readable with the text on it. */
public enum StatusColour {
    SLATE,
    RED,
    ORANGE,
    AMBER,
    LIME,
    GREEN,
    TEAL,
    BLUE,
    VIOLET,
    PINK
}
