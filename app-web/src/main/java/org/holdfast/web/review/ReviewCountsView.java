package org.holdfast.web.review;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.holdfast.domain.review.ReviewCounts;

/** How far a review is. */
@Name("AccessReviewProgress")
@Description("How many of the listed grants were confirmed, were withdrawn, and are open.")
public record ReviewCountsView(int confirmed, int withdrawn, int open) {

    static ReviewCountsView of(ReviewCounts counts) {
        return new ReviewCountsView(
                Math.toIntExact(counts.confirmed()),
                Math.toIntExact(counts.withdrawn()),
                Math.toIntExact(counts.open()));
    }
}
