package org.holdfast.web.review;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.holdfast.domain.review.ReviewFilter;
import org.jspecify.annotations.Nullable;

/** Narrows a list of access reviews. */
@Input("AccessReviewFilter")
@Description("Narrows a list of access reviews; what is absent does not narrow.")
public record ReviewFilterInput(
        @Description(
                "Found anywhere in the name, or in what the team, board, site or site group was called, ignoring case.")
        @Nullable
        String text,

        @Nullable ReviewStateName state) {

    static ReviewFilter filter(@Nullable ReviewFilterInput input) {
        return input == null ? ReviewFilter.none() : input.filter();
    }

    private ReviewFilter filter() {
        return new ReviewFilter(
                Optional.ofNullable(text), Optional.ofNullable(state).map(ReviewStateName::state));
    }
}
