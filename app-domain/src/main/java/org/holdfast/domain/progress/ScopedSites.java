package org.holdfast.domain.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.ScopeEntry;
import org.holdfast.domain.site.Place;
import org.holdfast.domain.site.Places;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * How many active sites of a board's scope lie at or below a node of the tree: by the counts of the nodes alone. A scope
 * is a few parts of the tree, so the node lies in a part, or parts lie below the node.
 */
final class ScopedSites {

    /**
     * A part of a scope.
     *
     * @param site its topmost site
     * @param withBelow whether it includes all below that
     */
    private record Part(Site site, boolean withBelow) {

        boolean covers(ScopePath path) {
            return withBelow && path.contains(site.id().value());
        }
    }

    private final boolean everything;
    private final List<Part> parts;
    private final Map<String, Long> active;
    private final ActiveSites below;

    /**
     * Counts by what was read.
     *
     * @param sites the sites that the board's scope names, those that exist
     * @param active the number of active sites per node, for those sites and for the nodes to be asked for
     * @param below the same for so many nodes that it was remembered
     */
    ScopedSites(Board board, Map<SiteId, Site> sites, Map<String, Long> active, ActiveSites below) {
        this.everything = board.scope().wholeOrganisation();
        this.active = active;
        this.below = below;
        List<Part> all = board.scope().entries().stream()
                .flatMap(entry -> entry.site().stream()
                        .filter(sites::containsKey)
                        .map(site -> new Part(site(sites, site), entry instanceof ScopeEntry.SiteWithBelow)))
                .toList();
        this.parts = all.stream().filter(part -> !coveredByAnother(part, all)).toList();
    }

    /** The nodes whose counts of active sites are needed. */
    static Collection<String> nodes(Board board, Collection<String> asked) {
        Set<String> nodes = new HashSet<>(asked);
        if (!board.scope().wholeOrganisation()) {
            board.scope().sites().forEach(site -> nodes.add(site.value()));
        }
        return nodes;
    }

    /** The number of active sites in scope at or below the end of the path. */
    long count(ScopePath path) {
        if (everything || parts.stream().anyMatch(part -> part.covers(path))) {
            return at(path.own());
        }
        return parts.stream()
                .filter(part -> part.site().path().contains(path.own()))
                .mapToLong(this::count)
                .sum();
    }

    private long at(String node) {
        return active.getOrDefault(node, below.byNode().getOrDefault(node, 0L));
    }

    /** The number of active sites in scope at or below any of the nodes, none of which lies below another. */
    long count(Places nodes) {
        if (!nodes.many()) {
            return nodes.tops().stream().mapToLong(top -> count(top.path())).sum();
        }
        if (everything) {
            return below.all();
        }
        Map<String, Long> above = new HashMap<>();
        for (Place top : nodes.tops()) {
            long own = at(top.path().own());
            top.path().keys().forEach(key -> above.merge(key, own, Long::sum));
        }
        return parts.stream()
                .mapToLong(part -> part.site().path().keys().stream().anyMatch(nodes.keys()::contains)
                        ? count(part)
                        : part.withBelow() ? above.getOrDefault(part.site().id().value(), 0L) : 0)
                .sum();
    }

    private long count(Part part) {
        long own = part.site().active() ? 1 : 0;
        return part.withBelow() ? at(part.site().id().value()) : own;
    }

    private static boolean coveredByAnother(Part part, List<Part> all) {
        return all.stream()
                .anyMatch(
                        other -> !other.equals(part) && other.covers(part.site().path()));
    }

    private static Site site(Map<SiteId, Site> sites, SiteId id) {
        @Nullable Site site = sites.get(id);
        if (site == null) {
            throw new IllegalStateException("filtered before");
        }
        return site;
    }
}
