package org.holdfast.domain.board;

import org.holdfast.domain.shared.Assert;

/** What a section or requirement is called: one line, up to {@value #MAXIMUM} characters. */
public record ItemTitle(String value) {

    /** The most characters. */
    public static final int MAXIMUM = 500;

    public ItemTitle {
        value = value.strip();
        Assert.line("title", value, MAXIMUM);
    }

    @Override
    public String toString() {
        return value;
    }
}
