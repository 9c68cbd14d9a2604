package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A site of a scope. */
@Name("ScopeSite")
@Description("A site of a board's scope.")
public record ScopeSiteView(
        @NonNull @Id String siteId,

        @Description("Whether all sites below it are in scope too, also those to come.")
        boolean withBelow) {}
