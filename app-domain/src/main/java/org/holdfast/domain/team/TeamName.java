package org.holdfast.domain.team;

import org.holdfast.domain.shared.Assert;

/** What a team is called: one line, up to {@value #MAXIMUM} characters; unique in the organisation ignoring case. */
public record TeamName(String value) {

    /** The most characters. */
    public static final int MAXIMUM = 120;

    public TeamName {
        value = value.strip();
        Assert.line("name", value, MAXIMUM);
    }

    @Override
    public String toString() {
        return value;
    }
}
