package org.holdfast.domain.review;

/**
 * A line and what has become of its grant.
 *
 * @param line as it was listed and decided
 * @param state whether the grant is still what it was
 */
public record LineNow(ReviewedLine line, State state) {

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
