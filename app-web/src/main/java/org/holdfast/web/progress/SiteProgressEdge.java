package org.holdfast.web.progress;

import org.eclipse.microprofile.graphql.NonNull;

/** Where a site stands, with its cursor in a list. */
public record SiteProgressEdge(
        @NonNull String cursor, @NonNull SiteProgressView node) {}
