package org.holdfast.web.importing;

import org.eclipse.microprofile.graphql.NonNull;

/** A row with its cursor in a list. */
public record ImportRowEdge(@NonNull String cursor, @NonNull ImportRowView node) {}
