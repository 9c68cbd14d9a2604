package org.holdfast.web.explain;

import org.eclipse.microprofile.graphql.NonNull;

/** A member with access, and its cursor in a list. */
public record MemberAccessEdge(
        @NonNull String cursor, @NonNull MemberAccessView node) {}
