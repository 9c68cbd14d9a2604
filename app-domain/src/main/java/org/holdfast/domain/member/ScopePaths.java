package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Boards;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.Sites;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.SiteGroups;

/** Finds where what scopes name lies, whoever may see it: a command for each kind of scope that there is. */
@ApplicationScoped
public class ScopePaths {

    private final Sites sites;
    private final Boards boards;
    private final SiteGroups groups;

    @Inject
    public ScopePaths(Sites sites, Boards boards, SiteGroups groups) {
        this.sites = sites;
        this.boards = boards;
        this.groups = groups;
    }

    /**
     * The paths by the scopes; nothing for what is not in the organisation, or is of another kind than the scope says. Of a site group those of its sites,
     * and of one without sites that of the organisation, as anything may be put into it.
     */
    Map<Scope, List<ScopePath>> of(OrganisationId organisation, Collection<Scope> scopes) {
        Map<Scope, List<ScopePath>> paths = new HashMap<>();
        paths.put(Scope.tree(organisation.value()), List.of(ScopePath.of(organisation)));
        List<BoardId> named = keys(scopes, Scope.Kind.BOARD).map(BoardId::new).toList();
        if (!named.isEmpty()) {
            boards.findAll(organisation, named)
                    .forEach((id, board) -> paths.put(Scope.board(id.value()), List.of(board.path())));
        }
        Collection<SiteGroup> found = groups(organisation, scopes);
        Map<SiteId, ScopePath> places = places(organisation, scopes, found);
        places.forEach((id, path) -> paths.put(Scope.tree(id.value()), List.of(path)));
        found.forEach(group -> paths.put(Scope.group(group.id().value()), paths(group, places)));
        return paths;
    }

    private static List<ScopePath> paths(SiteGroup group, Map<SiteId, ScopePath> places) {
        List<ScopePath> paths = group.sites().stream()
                .flatMap(site -> Stream.ofNullable(places.get(site)))
                .toList();
        return paths.isEmpty() ? List.of(ScopePath.of(group.organisation())) : paths;
    }

    private Collection<SiteGroup> groups(OrganisationId organisation, Collection<Scope> scopes) {
        List<SiteGroupId> named =
                keys(scopes, Scope.Kind.GROUP).map(SiteGroupId::new).toList();
        return named.isEmpty() ? Set.of() : groups.findAll(organisation, named).values();
    }

    private Map<SiteId, ScopePath> places(
            OrganisationId organisation, Collection<Scope> scopes, Collection<SiteGroup> found) {
        List<SiteId> ids = Stream.concat(
                        keys(scopes, Scope.Kind.TREE)
                                .filter(key -> !key.equals(organisation.value()))
                                .map(SiteId::new),
                        found.stream().flatMap(group -> group.sites().stream()))
                .distinct()
                .toList();
        Map<SiteId, ScopePath> places = new HashMap<>();
        if (!ids.isEmpty()) {
            sites.findAll(organisation, ids).forEach((id, site) -> places.put(id, site.path()));
        }
        return places;
    }

    private static Stream<String> keys(Collection<Scope> scopes, Scope.Kind kind) {
        return scopes.stream()
                .filter(scope -> scope.kind() == kind)
                .map(Scope::key)
                .distinct();
    }
}
