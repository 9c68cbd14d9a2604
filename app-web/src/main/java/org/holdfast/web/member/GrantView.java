package org.holdfast.web.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A role on a scope. */
@Name("Grant")
@Description("A role on the organisation as a whole, or on a site with all below it.")
public record GrantView(
        @Description("The built-in role; null for an own one.") @Nullable
        RoleName role,

        @Description("The role of the organisation's own; null for a built-in one.") @Id @Nullable
        String ownRoleId,

        @Description("The site that it reaches from; null for the organisation as a whole and for a board.")
        @Id
        @Nullable
        String siteId,

        @Description("The board that it reaches, at every site that it is for.") @Id @Nullable
        String boardId,

        @Description("The moment from which on it does nothing; null for no end.") @Nullable
        Instant until) {

    /** The views of grants of a holder in an organisation, in a stable order. */
    public static List<GrantView> of(OrganisationId organisation, Set<Grant> grants) {
        return grants.stream()
                .sorted(Grant.ORDER)
                .map(grant -> of(organisation, grant))
                .toList();
    }

    /** The role by the name that grants use. */
    RoleId given() {
        return role == null ? new RoleId(Optional.ofNullable(ownRoleId).orElseThrow()) : role.id();
    }

    /** The view of a grant. */
    public static GrantView of(OrganisationId organisation, Grant grant) {
        Optional<Role> builtIn = grant.role().builtIn();
        boolean tree = grant.scope().kind() == Scope.Kind.TREE;
        return new GrantView(
                builtIn.map(RoleName::of).orElse(null),
                builtIn.isPresent() ? null : grant.role().value(),
                tree && !grant.scope().whole(organisation) ? grant.key() : null,
                tree ? null : grant.key(),
                grant.until().orElse(null));
    }
}
