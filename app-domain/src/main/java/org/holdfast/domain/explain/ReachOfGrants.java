package org.holdfast.domain.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.BoardReach;
import org.holdfast.domain.board.BoardReaches;
import org.holdfast.domain.board.Boards;
import org.holdfast.domain.shared.EveryPage;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.Sites;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.SiteGroups;
import org.jspecify.annotations.Nullable;

/** Says which grants reach a site, a board or a site group, by the same rules as the gate and the lists of boards. */
@ApplicationScoped
public class ReachOfGrants {

    /** A board with more sites in scope is looked for among all who were granted something: many of them were so there. */
    private static final int MANY_NODES = 1_000;

    private final int manyNodes;
    private final Sites sites;
    private final SiteGroups groups;
    private final Boards boards;
    private final BoardReaches reaches;

    @Inject
    public ReachOfGrants(Sites sites, SiteGroups groups, Boards boards, BoardReaches reaches) {
        this(sites, groups, boards, reaches, MANY_NODES);
    }

    ReachOfGrants(Sites sites, SiteGroups groups, Boards boards, BoardReaches reaches, int manyNodes) {
        this.manyNodes = manyNodes;
        this.sites = sites;
        this.groups = groups;
        this.boards = boards;
        this.reaches = reaches;
    }

    /** What reaches the thing. */
    Reaching of(ExplainedThing thing) {
        if (thing instanceof ExplainedThing.AtSite site) {
            return site(site.path());
        }
        return thing instanceof ExplainedThing.OnBoard board
                ? board(board.board())
                : ByKeys.direct(
                        Set.of(((ExplainedThing.OnGroup) thing).group().id().value()));
    }

    /** Everything, wherever it is. */
    static Reaching anything() {
        return new Reaching() {

            @Override
            public Map<Grant, Way> of(Collection<Grant> grants) {
                return grants.stream().distinct().collect(Collectors.toMap(Function.identity(), grant -> Way.DIRECT));
            }

            @Override
            public Optional<Set<String>> keys() {
                return Optional.empty();
            }
        };
    }

    private Reaching site(ScopePath path) {
        Map<String, Way> ways = new HashMap<>();
        boardsWith(path).forEach(board -> ways.put(board.id().value(), Way.BOARD));
        groups.holding(path.organisation(), path.keys()).forEach(group -> ways.put(group.value(), Way.DIRECT));
        path.keys().forEach(key -> ways.put(key, Way.DIRECT));
        return new ByKeys(ways);
    }

    /** By keys where the board has few sites: whoever was granted something elsewhere alone need not be looked at. */
    private Reaching board(Board board) {
        return new ScopeNodes(sites, board)
                .few(manyNodes)
                .map(nodes -> byNodes(board, nodes))
                .orElseGet(() -> new OfBoard(board, reaches.reachOf(board)));
    }

    private Reaching byNodes(Board board, Set<String> nodes) {
        Map<String, Way> ways = new HashMap<>();
        nodes.forEach(key -> ways.put(key, Way.SITE));
        groups.holding(board.organisation(), nodes).forEach(group -> ways.put(group.value(), Way.SITE));
        ways.put(board.organisation().value(), Way.DIRECT);
        ways.put(board.id().value(), Way.DIRECT);
        return new ByKeys(ways);
    }

    /** The boards that have a site in scope. */
    private Set<Board> boardsWith(ScopePath site) {
        Sight sight = new Sight(site.organisation(), List.of(site.own()));
        List<String> wanted = BoardReach.wanted(sight, site.keys(), Set.of());
        Set<Board> found = new HashSet<>();
        EveryPage.read(
                page -> boards.page(site.organisation(), wanted, BoardFilter.none(), page),
                boards::keyOf,
                some -> some.stream()
                        .filter(board -> board.scope().includes(site))
                        .forEach(found::add));
        return found;
    }

    /**
     * By the scope keys alone.
     *
     * @param ways the way of each key
     */
    private record ByKeys(Map<String, Way> ways) implements Reaching {

        static ByKeys direct(Set<String> keys) {
            return new ByKeys(keys.stream().collect(Collectors.toMap(Function.identity(), key -> Way.DIRECT)));
        }

        @Override
        public Map<Grant, Way> of(Collection<Grant> grants) {
            Map<Grant, Way> found = new HashMap<>();
            for (Grant grant : grants) {
                @Nullable Way way = ways.get(grant.key());
                if (way != null) {
                    found.put(grant, way);
                }
            }
            return found;
        }

        @Override
        public Optional<Set<String>> keys() {
            return Optional.of(ways.keySet());
        }
    }

    /**
     * A board of many sites is seen through them by grants on more sites than there are keys to ask for. Grants are looked
     * at first to find the holders and then to tell of them: what was read once is not read again.
     */
    private final class OfBoard implements Reaching {

        private final Board board;
        private final BoardReach reach;
        private final Map<String, Set<String>> members = new HashMap<>();
        private final Map<SiteId, Site> found = new HashMap<>();
        private final Set<String> read = new HashSet<>();

        OfBoard(Board board, BoardReach reach) {
            this.board = board;
            this.reach = reach;
        }

        @Override
        public Optional<Set<String>> keys() {
            return Optional.empty();
        }

        @Override
        public Map<Grant, Way> of(Collection<Grant> grants) {
            readGroups(unread(keys(grants, Scope.Kind.GROUP)));
            Set<String> nodes = keys(grants, Scope.Kind.TREE);
            keys(grants, Scope.Kind.GROUP).forEach(group -> nodes.addAll(members.getOrDefault(group, Set.of())));
            nodes.remove(board.organisation().value());
            readSites(unread(nodes));
            Map<Grant, Way> ways = new HashMap<>();
            grants.forEach(grant -> way(grant).ifPresent(way -> ways.put(grant, way)));
            return ways;
        }

        private Optional<Way> way(Grant grant) {
            String key = grant.key();
            return switch (grant.scope().kind()) {
                case BOARD ->
                    Optional.of(Way.DIRECT).filter(way -> key.equals(board.id().value()));
                case GROUP -> Optional.of(Way.SITE).filter(way -> seen(members.getOrDefault(key, Set.of())));
                case TREE ->
                    grant.scope().whole(board.organisation())
                            ? Optional.of(Way.DIRECT)
                            : Optional.of(Way.SITE).filter(way -> seen(Set.of(key)));
            };
        }

        /** As in a list of boards: whoever holds something at these sites finds the board, or not. */
        private boolean seen(Set<String> granted) {
            List<Site> there = granted.stream()
                    .flatMap(key -> Optional.ofNullable(found.get(new SiteId(key))).stream())
                    .toList();
            Sight sight = new Sight(
                    board.organisation(),
                    there.stream().map(site -> site.id().value()).toList());
            Set<String> above =
                    there.stream().flatMap(site -> site.path().keys().stream()).collect(Collectors.toSet());
            return !there.isEmpty() && reach.shares(BoardReach.wanted(sight, above, Set.of()));
        }

        private Set<String> unread(Set<String> keys) {
            return keys.stream().filter(read::add).collect(Collectors.toSet());
        }

        private void readGroups(Set<String> ids) {
            if (!ids.isEmpty()) {
                groups.findAll(
                                board.organisation(),
                                ids.stream().map(SiteGroupId::new).toList())
                        .forEach((id, group) -> members.put(id.value(), places(group)));
            }
        }

        private void readSites(Set<String> nodes) {
            if (!nodes.isEmpty()) {
                found.putAll(sites.findAll(
                        board.organisation(), nodes.stream().map(SiteId::new).toList()));
            }
        }

        private static Set<String> places(SiteGroup group) {
            return group.places().stream().map(Scope::key).collect(Collectors.toSet());
        }

        private static Set<String> keys(Collection<Grant> grants, Scope.Kind kind) {
            return grants.stream()
                    .filter(grant -> grant.scope().kind() == kind)
                    .map(Grant::key)
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }
}
