package org.holdfast.web.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.SiteGroupName;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.RoleWords;
import org.holdfast.web.site.SiteView;
import org.jspecify.annotations.Nullable;

/** What is to be known of grants, of members and teams alike: asked once for all of them. */
@GraphQLApi
@ApplicationScoped
public class GrantGraph {

    private final CurrentActor caller;
    private final ReadSites sites;
    private final ReadBoards boards;
    private final ReadSiteGroups groups;
    private final ReadRoles roles;
    private final Clock clock;

    @Inject
    public GrantGraph(
            CurrentActor caller,
            ReadSites sites,
            ReadBoards boards,
            ReadSiteGroups groups,
            ReadRoles roles,
            Clock clock) {
        this.caller = caller;
        this.sites = sites;
        this.boards = boards;
        this.groups = groups;
        this.roles = roles;
        this.clock = clock;
    }

    @Description("What the role is called.")
    public @NonNull List<@NonNull String> roleName(@Source List<GrantView> grants) {
        List<RoleId> own = grants.stream()
                .map(GrantView::ownRoleId)
                .filter(Objects::nonNull)
                .map(RoleId::new)
                .toList();
        Map<RoleId, OwnRoleName> names = roles.names(actor(), own);
        return grants.stream().map(grant -> RoleWords.of(grant.given(), names)).toList();
    }

    @Description(
            "The site that the grant reaches from; null for the organisation, a board or a site group, and where the caller may not see it.")
    public List<@Nullable SiteView> site(@Source List<GrantView> grants) {
        List<SiteId> ids = grants.stream()
                .map(GrantView::siteId)
                .filter(Objects::nonNull)
                .distinct()
                .map(SiteId::new)
                .toList();
        Map<SiteId, Site> found = ids.isEmpty() ? Map.of() : sites.findAll(actor(), ids);
        return grants.stream().map(grant -> view(found, grant.siteId())).toList();
    }

    @Description("Whether its end has come, so that it does nothing any more.")
    public @NonNull List<@NonNull Boolean> ended(@Source List<GrantView> grants) {
        Instant now = clock.instant();
        return grants.stream()
                .map(grant -> Optional.ofNullable(grant.until())
                        .filter(end -> !end.isAfter(now))
                        .isPresent())
                .toList();
    }

    @Description(
            "The name of the board that the grant reaches; null where there is none, or the caller may not see it.")
    public List<@Nullable String> boardName(@Source List<GrantView> grants) {
        List<BoardId> ids = grants.stream()
                .map(GrantView::boardId)
                .filter(Objects::nonNull)
                .distinct()
                .map(BoardId::new)
                .toList();
        Map<BoardId, Board> found = boards.findAll(actor(), ids);
        return grants.stream()
                .map(grant -> Optional.ofNullable(grant.boardId())
                        .map(BoardId::new)
                        .flatMap(id -> Optional.ofNullable(found.get(id)))
                        .map(board -> board.name().value())
                        .orElse(null))
                .toList();
    }

    @Description(
            "The name of the site group that the grant reaches; null where there is none, or the caller may not see it.")
    public List<@Nullable String> siteGroupName(@Source List<GrantView> grants) {
        List<SiteGroupId> ids = grants.stream()
                .map(GrantView::siteGroupId)
                .filter(Objects::nonNull)
                .distinct()
                .map(SiteGroupId::new)
                .toList();
        Map<SiteGroupId, SiteGroupName> names = groups.names(actor(), ids);
        return grants.stream()
                .map(grant -> Optional.ofNullable(grant.siteGroupId())
                        .map(SiteGroupId::new)
                        .flatMap(id -> Optional.ofNullable(names.get(id)))
                        .map(SiteGroupName::value)
                        .orElse(null))
                .toList();
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }

    private static @Nullable SiteView view(Map<SiteId, Site> found, @Nullable String id) {
        return Optional.ofNullable(id)
                .map(SiteId::new)
                .map(found::get)
                .map(SiteView::from)
                .orElse(null);
    }
}
