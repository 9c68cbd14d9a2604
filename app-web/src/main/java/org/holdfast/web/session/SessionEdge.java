package org.holdfast.web.session;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A session within a page. */
@Description("A session within a page.")
public record SessionEdge(@NonNull String cursor, @NonNull SessionView node) {}
