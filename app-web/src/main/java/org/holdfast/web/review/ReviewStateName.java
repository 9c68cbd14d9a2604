package org.holdfast.web.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.review.ReviewFilter;

/** How far a review is. */
@Enum("AccessReviewState")
@Description("OPEN is still to be closed, OVERDUE is open though its last day is over, CLOSED is closed.")
public enum ReviewStateName {
    OPEN,
    OVERDUE,
    CLOSED;

    /** The state of a word, as addresses have it; empty for any other. */
    static Optional<ReviewStateName> of(String word) {
        return Stream.of(values())
                .filter(name -> name.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    ReviewFilter.State state() {
        return ReviewFilter.State.valueOf(name());
    }
}
