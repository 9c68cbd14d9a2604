package org.holdfast.web.role;

import org.eclipse.microprofile.graphql.NonNull;

/** One of the own roles with its cursor in a list. */
public record OwnRoleEdge(@NonNull String cursor, @NonNull OwnRoleView node) {}
