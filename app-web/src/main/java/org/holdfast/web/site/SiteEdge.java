package org.holdfast.web.site;

import org.eclipse.microprofile.graphql.NonNull;

/** A site with its cursor in a list. */
public record SiteEdge(@NonNull String cursor, @NonNull SiteView node) {}
