package org.holdfast.domain.review;

import java.util.List;

/**
 * The open reviews that ask something of somebody, those of the earliest day first.
 *
 * @param deciding there is a grant on which they decide
 * @param closing nothing is left on which they could decide, and they may close it
 */
public record ReviewWork(List<AccessReview> deciding, List<AccessReview> closing) {

    /** Nothing waits. */
    static final ReviewWork NONE = new ReviewWork(List.of(), List.of());

    public ReviewWork {
        deciding = List.copyOf(deciding);
        closing = List.copyOf(closing);
    }
}
