package org.holdfast.web.token;

import org.eclipse.microprofile.graphql.NonNull;

/** A token with its cursor in a list. */
public record TokenEdge(@NonNull String cursor, @NonNull TokenView node) {}
