package org.holdfast.domain.board;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.SiteId;

/**
 * The current state of all boards: a projection of the journal. Each board is kept with its {@link BoardReach}, by which
 * those in somebody's sight are found.
 */
public interface Boards {

    /** The board of an organisation; empty for an unknown id or another organisation's. */
    Optional<Board> find(OrganisationId organisation, BoardId id);

    /** The same, only when its reach shares one of the keys. */
    Optional<Board> findInSight(OrganisationId organisation, Collection<String> keys, BoardId id);

    /** The same for several, by id. */
    Map<BoardId, Board> findAllInSight(OrganisationId organisation, Collection<String> keys, Collection<BoardId> ids);

    /** Those of the ids that exist in the organisation, by id. */
    Map<BoardId, Board> findAll(OrganisationId organisation, Collection<BoardId> ids);

    /** A page of the boards whose reach shares a key, by name, keyed by {@link #keyOf}. */
    Page<Board> page(OrganisationId organisation, Collection<String> keys, BoardFilter filter, PageRequest page);

    /** The key of a board in a list. */
    String keyOf(Board board);

    /** How many boards match, up to a limit. */
    Count count(OrganisationId organisation, Collection<String> keys, BoardFilter filter);

    /** The boards whose reach leads through the site. */
    Collection<Board> through(OrganisationId organisation, SiteId site);

    /** Brings the stored state to the board's version; without effect where it is there already. */
    void save(Board board, BoardReach reach);

    /** Gives a board another reach, where it still has the version. */
    void reach(Board board, BoardReach reach);
}
