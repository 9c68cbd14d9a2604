package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Boards;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.role.OwnRoles;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.Sites;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.SiteGroups;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.Teams;

/**
 * What places and roles are called on the day of a review, so that its lines say it whatever is renamed or removed later. Who
 * reviews reads these names, whatever else they may see: nobody can decide on a place without a name.
 */
@ApplicationScoped
public class ReviewNames {

    private final Sites sites;
    private final Boards boards;
    private final SiteGroups groups;
    private final Teams teams;
    private final OwnRoles roles;

    @Inject
    public ReviewNames(Sites sites, Boards boards, SiteGroups groups, Teams teams, OwnRoles roles) {
        this.sites = sites;
        this.boards = boards;
        this.groups = groups;
        this.teams = teams;
        this.roles = roles;
    }

    /** What a review is of; empty for the organisation. One command at most. */
    String of(OrganisationId organisation, ReviewScope scope) {
        Optional<String> name =
                switch (scope.kind()) {
                    case ORGANISATION -> Optional.empty();
                    case TEAM ->
                        teams.find(organisation, new TeamId(scope.key()))
                                .map(team -> team.name().value());
                    case BOARD ->
                        boards.find(organisation, new BoardId(scope.key()))
                                .map(board -> board.name().value());
                    case SITE ->
                        sites.find(organisation, new SiteId(scope.key()))
                                .map(site -> site.name().value());
                    case GROUP ->
                        groups.find(organisation, new SiteGroupId(scope.key()))
                                .map(group -> group.name().value());
                };
        return name.orElse("");
    }

    /** The lines with the names of their places and own roles. Four commands at most. */
    List<ReviewLine> named(OrganisationId organisation, List<ReviewLine> lines) {
        List<Grant> grants = lines.stream().map(ReviewLine::grant).toList();
        Map<String, String> places = places(organisation, grants);
        Map<RoleId, String> own = new HashMap<>();
        List<RoleId> named = grants.stream()
                .map(Grant::role)
                .filter(role -> role.builtIn().isEmpty())
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            roles.findAll(organisation, named)
                    .forEach((id, role) -> own.put(id, role.name().value()));
        }
        return lines.stream()
                .map(line -> line.called(
                        Optional.ofNullable(places.get(line.grant().key())),
                        Optional.ofNullable(own.get(line.grant().role()))))
                .toList();
    }

    private Map<String, String> places(OrganisationId organisation, List<Grant> grants) {
        Map<String, String> places = new HashMap<>();
        List<String> ofSites = keys(grants, scope -> scope.kind() == Scope.Kind.TREE && !scope.whole(organisation));
        if (!ofSites.isEmpty()) {
            sites.findAll(organisation, ofSites.stream().map(SiteId::new).toList())
                    .forEach((id, site) -> places.put(id.value(), site.name().value()));
        }
        List<String> ofBoards = keys(grants, scope -> scope.kind() == Scope.Kind.BOARD);
        if (!ofBoards.isEmpty()) {
            boards.findAll(organisation, ofBoards.stream().map(BoardId::new).toList())
                    .forEach((id, board) -> places.put(id.value(), board.name().value()));
        }
        List<String> ofGroups = keys(grants, scope -> scope.kind() == Scope.Kind.GROUP);
        if (!ofGroups.isEmpty()) {
            groups.named(organisation, ofGroups.stream().map(SiteGroupId::new).toList())
                    .forEach(
                            group -> places.put(group.id().value(), group.name().value()));
        }
        return places;
    }

    private static List<String> keys(List<Grant> grants, Predicate<Scope> chosen) {
        return grants.stream()
                .map(Grant::scope)
                .filter(chosen)
                .map(Scope::key)
                .distinct()
                .toList();
    }
}
