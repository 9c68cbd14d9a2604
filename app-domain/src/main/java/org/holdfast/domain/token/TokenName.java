package org.holdfast.domain.token;

import org.holdfast.domain.shared.Assert;

/** What a token is for: one line, up to {@value #MAXIMUM} characters. Names may repeat. */
public record TokenName(String value) {

    /** The most characters. */
    public static final int MAXIMUM = 120;

    public TokenName {
        value = value.strip();
        Assert.line("name", value, MAXIMUM);
    }

    @Override
    public String toString() {
        return value;
    }
}
