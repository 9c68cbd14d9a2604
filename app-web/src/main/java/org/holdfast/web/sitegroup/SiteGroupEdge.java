package org.holdfast.web.sitegroup;

import org.eclipse.microprofile.graphql.NonNull;

/** One of the site groups with its cursor in a list. */
public record SiteGroupEdge(@NonNull String cursor, @NonNull SiteGroupView node) {}
