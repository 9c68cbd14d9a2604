package org.holdfast.domain.review;

import java.util.Optional;

/**
 * A line and what has become of its grant.
 *
 * @param line as it was listed and decided
 * @param state whether the grant is still what it was; empty once the review is closed, which is a proof of that day
 */
public record LineNow(ReviewedLine line, Optional<State> state) {

    /** Whether that has become of its grant. */
    public boolean is(State asked) {
        return state.filter(asked::equals).isPresent();
    }

    /** What has become of a grant. */
    public enum State {
        /** It is what it was. */
        SAME,
        /** The holder has the role there up to another moment. */
        CHANGED,
        /** The holder has the role there no more. */
        GONE
    }
}
