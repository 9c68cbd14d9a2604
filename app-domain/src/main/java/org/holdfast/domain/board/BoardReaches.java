package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.site.KnownPlaces;
import org.holdfast.domain.site.MoveSite;
import org.holdfast.domain.site.Places;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.Sites;

/** Keeps the reach of boards true to where the sites of their scopes lie. */
@ApplicationScoped
public class BoardReaches {

    private final Boards boards;
    private final Sites sites;
    private final KnownPlaces places;

    @Inject
    public BoardReaches(Boards boards, Sites sites, KnownPlaces places) {
        this.boards = boards;
        this.sites = sites;
        this.places = places;
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

    /**
     * The board, when it is in sight or was granted itself. A board over the whole organisation, and one whose sites lie at
     * or below the viewer's, is found without asking where the viewer's sites lie.
     */
    Optional<Board> find(Sight sight, Collection<String> granted, BoardId id) {
        boolean few = sight.keys().size() < Places.MANY;
        Optional<Board> plain = few
                ? boards.findInSight(sight.organisation(), BoardReach.wanted(sight, Set.of(), granted), id)
                : Optional.empty();
        return plain.isPresent() || sight.wholeOrganisation() || sight.nothing()
                ? plain
                : boards.findInSight(sight.organisation(), wanted(sight, granted), id);
    }

    /** The keys by which the boards in a sight are found, and those granted themselves. */
    Collection<String> wanted(Sight sight, Collection<String> boards) {
        if (sight.wholeOrganisation() || sight.nothing()) {
            return BoardReach.wanted(sight, Set.of(), boards);
        }
        Places found = places.of(sight);
        return found.many()
                ? new WantedBoards(found, Set.copyOf(boards))
                : BoardReach.wanted(sight, found.above(), boards);
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

    /** The reach that a board has now. */
    public BoardReach reachOf(Board board) {
        return of(board);
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
