package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.NonNull;

/** A board with its cursor in a list. */
public record BoardEdge(@NonNull String cursor, @NonNull BoardView node) {}
