package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.ScopeEntry;
import org.holdfast.domain.site.SiteId;
import org.jspecify.annotations.Nullable;

/** A site of a scope. */
@Input("ScopeSiteInput")
@Description("A site of a scope.")
public record ScopeSiteInput(
        @NonNull @Id String siteId,

        @Description("Whether all below it are in scope too; yes when absent.") @Nullable
        Boolean withBelow) {

    ScopeEntry entry() {
        SiteId site = new SiteId(siteId);
        return Boolean.FALSE.equals(withBelow) ? new ScopeEntry.SiteOnly(site) : new ScopeEntry.SiteWithBelow(site);
    }
}
