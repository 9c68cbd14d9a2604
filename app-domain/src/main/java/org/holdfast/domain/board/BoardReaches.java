package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.site.MoveSite;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.Sites;

/** Keeps the reach of boards true to where the sites of their scopes lie. */
@ApplicationScoped
public class BoardReaches {

    private final Boards boards;
    private final Sites sites;

    @Inject
    public BoardReaches(Boards boards, Sites sites) {
        this.boards = boards;
        this.sites = sites;
    }

    /** Saves the board with the reach that it has now, also when a site was moved meanwhile. */
    void save(Board board) {
        BoardReach reach = of(board);
        boards.save(board, reach);
        if (!board.scope().sites().isEmpty()) {
            BoardReach now = of(board);
            if (!now.equals(reach)) {
                boards.reach(board, now);
            }
        }
    }

    /** The keys by which the boards in a sight are found, and those granted themselves. */
    List<String> wanted(Sight sight, Collection<String> boards) {
        Set<SiteId> granted = sight.wholeOrganisation()
                ? Set.of()
                : sight.keys().stream().map(SiteId::new).collect(Collectors.toSet());
        return BoardReach.wanted(sight, paths(sight.organisation(), granted).values(), boards);
    }

    /** When a site was moved, the boards whose scope has a site at or below it reach other keys. */
    void whenMoved(@Observes Recorded recorded) {
        recorded.entries().stream()
                .filter(entry -> entry.kind().equals(MoveSite.MOVED))
                .forEach(this::follow);
    }

    private void follow(Entry moved) {
        boards.through(moved.path().organisation(), new SiteId(moved.aggregate().id()))
                .forEach(board -> boards.reach(board, of(board)));
    }

    private BoardReach of(Board board) {
        return BoardReach.of(board, paths(board.organisation(), board.scope().sites()));
    }

    private Map<SiteId, ScopePath> paths(OrganisationId organisation, Collection<SiteId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sites.findAll(organisation, ids).values().stream().collect(Collectors.toMap(Site::id, Site::path));
    }
}
