package org.holdfast.domain.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.ScopeEntry;
import org.holdfast.domain.board.ScopeEntry.SiteWithBelow;
import org.holdfast.domain.shared.EveryPage;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.site.Sites;

/** The nodes of the tree at which somebody who was granted something sees a board: its sites, those above and those below. */
final class ScopeNodes {

    private final Sites sites;
    private final Board board;

    ScopeNodes(Sites sites, Board board) {
        this.sites = sites;
        this.board = board;
    }

    /**
     * The scope keys of these nodes, the organisation among them; empty where there are too many.
     *
     * @param most how many sites of the scope with all below them there may be
     */
    Optional<Set<String>> few(int most) {
        if (board.scope().wholeOrganisation()) {
            return Optional.empty();
        }
        Collection<Site> named =
                sites.findAll(board.organisation(), board.scope().sites()).values();
        return below(most).map(found -> {
            Set<String> keys = new HashSet<>();
            named.forEach(site -> keys.addAll(site.path().keys()));
            found.forEach(site -> keys.add(site.id().value()));
            return keys;
        });
    }

    private Optional<List<Site>> below(int most) {
        List<String> tops = board.scope().entries().stream()
                .filter(SiteWithBelow.class::isInstance)
                .map(ScopeEntry::site)
                .flatMap(Optional::stream)
                .map(SiteId::value)
                .toList();
        return tops.isEmpty() ? Optional.of(List.of()) : read(new Sight(board.organisation(), tops), most);
    }

    private Optional<List<Site>> read(Sight below, int most) {
        List<Site> found = new ArrayList<>();
        boolean all = EveryPage.readWhile(
                page -> sites.page(below, SiteFilter.none(), SiteSort.NEWEST, page),
                site -> sites.keyOf(site, SiteSort.NEWEST),
                some -> {
                    found.addAll(some);
                    return found.size() < most;
                });
        return all && found.size() <= most ? Optional.of(found) : Optional.empty();
    }
}
