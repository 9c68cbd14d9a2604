package org.holdfast.web.member;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A role on a scope. */
@Name("Grant")
@Description("A role on the organisation as a whole, or on a site with all below it.")
public record GrantView(
        @NonNull RoleName role,

        @Description("The site that it reaches from; null for the organisation as a whole.") @Id @Nullable
        String siteId,

        @Description("The moment from which on it does nothing; null for no end.") @Nullable
        Instant until) {

    static List<GrantView> of(Member member) {
        return of(member.organisation(), member.grants());
    }

    /** Grants of an organisation, in a stable order. */
    public static List<GrantView> of(OrganisationId organisation, Set<Grant> grants) {
        return grants.stream()
                .sorted(Grant.ORDER)
                .map(grant -> of(organisation, grant))
                .toList();
    }

    private static GrantView of(OrganisationId organisation, Grant grant) {
        boolean whole = grant.scope().whole(organisation);
        return new GrantView(
                RoleName.valueOf(grant.role().value()),
                whole ? null : grant.key(),
                grant.until().orElse(null));
    }
}
