package org.holdfast.web.review;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.review.ReviewScope;

/** What a review can be of. */
@Enum("AccessReviewScope")
@Description(
        "What an access review is of: ORGANISATION every grant, TEAM those of one team, BOARD those on one board, SITE those on a site and on whatever lies below it (those on site groups that hold one of these included), GROUP those on one site group.")
public enum ReviewScopeName {
    ORGANISATION,
    TEAM,
    BOARD,
    SITE,
    GROUP;

    ReviewScope.Kind kind() {
        return ReviewScope.Kind.valueOf(name());
    }

    static ReviewScopeName of(ReviewScope scope) {
        return valueOf(scope.kind().name());
    }
}
