package org.holdfast.web.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.web.shared.RoleWords;

/** Grants in words, as far as the viewer may know what they reach. */
@ApplicationScoped
public class GrantWords {

    private final ReadSites sites;
    private final ReadBoards boards;
    private final ReadSiteGroups groups;
    private final ReadRoles roles;
    private final Clock clock;

    @Inject
    public GrantWords(ReadSites sites, ReadBoards boards, ReadSiteGroups groups, ReadRoles roles, Clock clock) {
        this.sites = sites;
        this.boards = boards;
        this.groups = groups;
        this.roles = roles;
        this.clock = clock;
    }

    /** The grants in words, those on the organisation before the others. */
    public List<ShownGrant> of(Actor viewer, Collection<Grant> grants) {
        return ordered(viewer, grants, words(viewer, grants));
    }

    /** The grants of each of some things in words; the names of all are read at once. */
    public <T> Map<T, List<ShownGrant>> ofEach(Actor viewer, Collection<T> some, Function<T, Set<Grant>> grants) {
        Function<Grant, ShownGrant> inWords = words(
                viewer, some.stream().flatMap(one -> grants.apply(one).stream()).collect(Collectors.toSet()));
        Map<T, List<ShownGrant>> each = new HashMap<>();
        some.forEach(one -> each.put(one, ordered(viewer, grants.apply(one), inWords)));
        return each;
    }

    private static List<ShownGrant> ordered(
            Actor viewer, Collection<Grant> grants, Function<Grant, ShownGrant> inWords) {
        return ShownGrant.ordered(viewer.organisation(), grants).stream()
                .map(inWords)
                .toList();
    }

    /** How these grants are put into words; the names of all are read at once. */
    Function<Grant, ShownGrant> words(Actor viewer, Collection<Grant> grants) {
        GrantPlaces places = places(viewer, grants);
        Map<RoleId, OwnRoleName> names = roles(viewer, grants);
        return grant -> new ShownGrant(
                RoleWords.of(grant.role(), names),
                places.word(grant),
                places.address(grant),
                grant.until(),
                grant.endedAt(clock.instant()),
                grant.name());
    }

    /** What the scopes of these grants are called, as far as the viewer may know. */
    public GrantPlaces places(Actor viewer, Collection<Grant> grants) {
        List<SiteId> siteIds = keys(grants, Scope.Kind.TREE)
                .filter(key -> !key.equals(viewer.organisation().value()))
                .map(SiteId::new)
                .toList();
        List<BoardId> boardIds =
                keys(grants, Scope.Kind.BOARD).map(BoardId::new).toList();
        return new GrantPlaces(
                viewer.organisation(),
                siteIds.isEmpty() ? Map.of() : sites.findAll(viewer, siteIds),
                boards.findAll(viewer, boardIds),
                groups.names(
                        viewer,
                        keys(grants, Scope.Kind.GROUP).map(SiteGroupId::new).toList()));
    }

    /** What the roles of these grants are called. */
    public Map<RoleId, OwnRoleName> roles(Actor viewer, Collection<Grant> grants) {
        return roles.names(viewer, grants.stream().map(Grant::role).toList());
    }

    private static Stream<String> keys(Collection<Grant> grants, Scope.Kind kind) {
        return grants.stream()
                .filter(grant -> grant.scope().kind() == kind)
                .map(Grant::key)
                .distinct();
    }
}
