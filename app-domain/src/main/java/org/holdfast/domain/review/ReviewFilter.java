package org.holdfast.domain.review;

import java.util.Optional;
import org.holdfast.domain.shared.Assert;

/**
 * Narrows a list of reviews; empty parts do not narrow.
 *
 * @param text found anywhere in the name, or in what the team, board, site or site group was called, ignoring case
 * @param state how far they are at the moment of asking
 */
public record ReviewFilter(Optional<String> text, Optional<State> state) {

    /** How far a review is. */
    public enum State {
        /** Still to be closed, whether its day is over or not. */
        OPEN,
        /** Still to be closed, and its day is over. */
        OVERDUE,
        /** Closed. */
        CLOSED
    }

    public ReviewFilter {
        Assert.searched("text", text);
    }

    /** Every review. */
    public static ReviewFilter none() {
        return new ReviewFilter(Optional.empty(), Optional.empty());
    }
}
