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
@Description("A role on the organisation as a whole, a site with all below it, a site group, or a board.")
public record GrantView(
        @Description("The built-in role; null for an own one.") @Nullable
        RoleName role,

        @Description("The role of the organisation's own; null for a built-in one.") @Id @Nullable
        String ownRoleId,

        @Description("The site that it reaches from; null for the organisation as a whole, a board and a site group.")
        @Id
        @Nullable
        String siteId,

        @Description("The board that it reaches, at every site that it is for.") @Id @Nullable
        String boardId,

        @Description("The site group that it reaches, each of its sites with all below it.") @Id @Nullable
        String siteGroupId,

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
        return new GrantView(
                builtIn.map(RoleName::of).orElse(null),
                builtIn.isPresent() ? null : grant.role().value(),
                grant.scope().whole(organisation) ? null : key(grant, Scope.Kind.TREE),
                key(grant, Scope.Kind.BOARD),
                key(grant, Scope.Kind.GROUP),
                grant.until().orElse(null));
    }

    private static @Nullable String key(Grant grant, Scope.Kind kind) {
        return grant.scope().kind() == kind ? grant.key() : null;
    }
}
