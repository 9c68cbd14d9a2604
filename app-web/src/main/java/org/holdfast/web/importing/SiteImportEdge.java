package org.holdfast.web.importing;

import org.eclipse.microprofile.graphql.NonNull;

/** An import with its cursor in a list. */
public record SiteImportEdge(
        @NonNull String cursor, @NonNull SiteImportView node) {}
