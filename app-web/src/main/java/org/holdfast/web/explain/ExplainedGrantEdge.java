package org.holdfast.web.explain;

import org.eclipse.microprofile.graphql.NonNull;

/** A grant, and its cursor in a list. */
public record ExplainedGrantEdge(
        @NonNull String cursor, @NonNull ExplainedGrantView node) {}
