package org.holdfast.domain.board;

import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.shared.FoldedText;

/**
 * The reference of a section or requirement, for example {@code AC-2(1)}: one line of visible characters, up to {@value #MAXIMUM} characters,
 * unique among the sections, or the requirements, of a board ignoring case.
 */
public record ItemCode(String value) {

    /** The most characters. */
    public static final int MAXIMUM = 60;

    public ItemCode {
        value = value.strip();
        Assert.code("code", value, MAXIMUM);
    }

    /** What two codes are compared by. */
    public String key() {
        return FoldedText.caseless(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
