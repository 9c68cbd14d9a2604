package org.holdfast.domain.board;

import org.holdfast.domain.shared.Assert;

/** What a status is called: one line, up to {@value #MAXIMUM} characters; unique on its board ignoring case. */
public record StatusName(String value) {

    /** The most characters. */
    public static final int MAXIMUM = 40;

    public StatusName {
        value = value.strip();
        Assert.line("statuses", value, MAXIMUM);
    }

    @Override
    public String toString() {
        return value;
    }
}
