package org.holdfast.web.review;

import org.eclipse.microprofile.graphql.NonNull;

/** One of the lines with its cursor in a list. */
public record ReviewLineEdge(
        @NonNull String cursor, @NonNull ReviewLineView node) {}
