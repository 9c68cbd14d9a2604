package org.holdfast.domain.review;

import java.util.Optional;
import org.holdfast.domain.shared.Assert;

/**
 * Narrows the lines of a review; empty parts do not narrow.
 *
 * @param text found anywhere in the holder's name, ignoring case
 * @param state the word of a verdict, or {@value #OPEN} for what nobody decided
 */
public record LineFilter(Optional<String> text, Optional<String> state) {

    public LineFilter {
        Assert.searched("text", text);
    }

    /** What nobody decided yet. */
    public static final String OPEN = "open";

    /** Every line. */
    public static LineFilter none() {
        return new LineFilter(Optional.empty(), Optional.empty());
    }
}
