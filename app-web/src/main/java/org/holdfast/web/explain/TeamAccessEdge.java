package org.holdfast.web.explain;

import org.eclipse.microprofile.graphql.NonNull;

/** A team with access, and its cursor in a list. */
public record TeamAccessEdge(
        @NonNull String cursor, @NonNull TeamAccessView node) {}
