package org.holdfast.domain.member;

import org.holdfast.domain.shared.Assert;

/** What a person is called: one line, up to {@value #MAXIMUM} characters. Names may repeat. */
public record MemberName(String value) {

    /** The most characters. */
    public static final int MAXIMUM = 120;

    public MemberName {
        value = value.strip();
        Assert.line("name", value, MAXIMUM);
    }

    @Override
    public String toString() {
        return value;
    }
}
