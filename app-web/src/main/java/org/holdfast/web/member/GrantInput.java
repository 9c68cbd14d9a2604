package org.holdfast.web.member;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.site.SiteId;
import org.jspecify.annotations.Nullable;

/** A role on a scope, as it shall be granted. */
@Input("GrantInput")
@Description("A role on the organisation as a whole, or on a site with all below it.")
public record GrantInput(
        @NonNull RoleName role,

        @Description("The site to reach from; left out for the organisation as a whole.") @Id @Nullable
        String siteId,

        @Description("The moment from which on it does nothing; left out for no end.") @Nullable
        Instant until) {

    /** All of them, with every problem at once. */
    public static Set<Grant> grants(OrganisationId organisation, List<GrantInput> inputs) {
        InputCheck check = new InputCheck();
        Set<Grant> grants = new HashSet<>();
        inputs.forEach(input -> check.value(() -> input.grant(organisation)).ifPresent(grants::add));
        check.done();
        return grants;
    }

    private Grant grant(OrganisationId organisation) {
        String scope =
                Optional.ofNullable(siteId).map(SiteId::new).map(SiteId::value).orElse(organisation.value());
        return new Grant(role.id(), Scope.tree(scope), Optional.ofNullable(until));
    }
}
