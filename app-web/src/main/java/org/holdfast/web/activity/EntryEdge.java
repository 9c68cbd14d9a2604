package org.holdfast.web.activity;

import org.eclipse.microprofile.graphql.NonNull;

/** An entry with its cursor in a list. */
public record EntryEdge(@NonNull String cursor, @NonNull EntryView node) {}
