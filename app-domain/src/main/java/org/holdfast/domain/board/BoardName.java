package org.holdfast.domain.board;

import org.holdfast.domain.shared.Assert;

/** What people call a board: one line, up to {@value #MAXIMUM} characters. Names may repeat. */
public record BoardName(String value) {

    /** The most characters. */
    public static final int MAXIMUM = 200;

    public BoardName {
        value = value.strip();
        Assert.line("name", value, MAXIMUM);
    }

    @Override
    public String toString() {
        return value;
    }
}
