package org.holdfast.web.sitegroup;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.jspecify.annotations.Nullable;

/** A site group as the API shows it. */
@Name("SiteGroup")
@Description("A named set of sites, across the tree, each with all that lies below it.")
public record SiteGroupView(
        @NonNull @Id String id,

        @Description("One more with each change; a mutation names the one that its caller has seen.")
        int version,

        @NonNull String name,
        @Nullable String description,
        @Ignore SiteGroup group) {

    static SiteGroupView from(SiteGroup group) {
        return new SiteGroupView(
                group.id().value(),
                Math.toIntExact(group.version()),
                group.name().value(),
                group.description().orElse(null),
                group);
    }
}
