package org.holdfast.domain.review;

import org.holdfast.domain.shared.Assert;

/** What an access review is called: one line, up to {@value #MAXIMUM} characters. Names may repeat. */
public record ReviewName(String value) {

    /** The most characters. */
    public static final int MAXIMUM = 120;

    public ReviewName {
        value = value.strip();
        Assert.line("name", value, MAXIMUM);
    }

    @Override
    public String toString() {
        return value;
    }
}
