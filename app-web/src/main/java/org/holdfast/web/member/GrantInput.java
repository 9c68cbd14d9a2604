package org.holdfast.web.member;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.StorableMoment;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.jspecify.annotations.Nullable;

/** A role on a scope, as it shall be granted. */
@Input("GrantInput")
@Description("A role on the organisation as a whole, a site with all below it, a site group, or a board.")
public record GrantInput(
        @Description("A built-in role; one of this and `ownRoleId`.") @Nullable
        RoleName role,

        @Description("A role of the organisation's own.") @Id @Nullable
        String ownRoleId,

        @Description("The site to reach from; left out, with the board and the group, for the organisation as a whole.")
        @Id
        @Nullable
        String siteId,

        @Description("The board to reach, at every site that it is for.") @Id @Nullable
        String boardId,

        @Description("The site group to reach, each of its sites with all below it.") @Id @Nullable
        String siteGroupId,

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
        return new Grant(
                granted(),
                scope(organisation),
                Optional.ofNullable(until).map(end -> StorableMoment.given("until", end)));
    }

    private Scope scope(OrganisationId organisation) {
        if (Stream.of(siteId, boardId, siteGroupId).filter(Objects::nonNull).count() > 1) {
            throw InvalidValueException.invalid(boardId == null ? "siteGroupId" : "boardId", "grant-two-scopes");
        }
        return Optional.ofNullable(boardId)
                .map(BoardId::new)
                .map(board -> Scope.board(board.value()))
                .or(() ->
                        Optional.ofNullable(siteGroupId).map(SiteGroupId::new).map(group -> Scope.group(group.value())))
                .or(() -> Optional.ofNullable(siteId).map(SiteId::new).map(site -> Scope.tree(site.value())))
                .orElse(Scope.of(organisation));
    }

    private RoleId granted() {
        if ((role == null) == (ownRoleId == null)) {
            throw InvalidValueException.invalid("role", "role-unknown");
        }
        return role == null ? new RoleId(Optional.ofNullable(ownRoleId).orElseThrow()) : role.id();
    }
}
