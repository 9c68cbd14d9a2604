package org.holdfast.web.team;

import org.eclipse.microprofile.graphql.NonNull;

/** One of the teams with its cursor in a list. */
public record TeamEdge(@NonNull String cursor, @NonNull TeamView node) {}
