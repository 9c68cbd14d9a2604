package org.holdfast.web.review;

import org.eclipse.microprofile.graphql.NonNull;

/** One of the reviews with its cursor in a list. */
public record AccessReviewEdge(
        @NonNull String cursor, @NonNull AccessReviewView node) {}
