package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Reading boards: always only those whose scope shares a site with what the caller may see. */
@ApplicationScoped
public class ReadBoards {

    private final Access access;
    private final Boards boards;
    private final BoardReaches reaches;

    @Inject
    public ReadBoards(Access access, Boards boards, BoardReaches reaches) {
        this.access = access;
        this.boards = boards;
        this.reaches = reaches;
    }

    /**
     * The board.
     *
     * @throws NotFoundException {@code board-not-found} when there is none that the caller may see
     */
    public Board get(Actor actor, BoardId id) {
        return find(actor, id).orElseThrow(() -> NotFoundException.notFound(Board.TYPE));
    }

    /** The board, when the caller may see it. */
    public Optional<Board> find(Actor actor, BoardId id) {
        Sight sight = sight(actor);
        return sight.nothing() ? Optional.empty() : boards.findInSight(actor.organisation(), reaches.wanted(sight), id);
    }

    /** Those of the boards that the caller may see, by id. */
    public Map<BoardId, Board> findAll(Actor actor, Collection<BoardId> ids) {
        Sight sight = sight(actor);
        return sight.nothing() ? Map.of() : boards.findAllInSight(actor.organisation(), reaches.wanted(sight), ids);
    }

    /** A page of the boards that match, by name. */
    public Page<Board> page(Actor actor, BoardFilter filter, PageRequest page) {
        Sight sight = sight(actor);
        return sight.nothing() ? Page.empty() : boards.page(actor.organisation(), reaches.wanted(sight), filter, page);
    }

    /** How many boards match, counted up to a limit. */
    public Count count(Actor actor, BoardFilter filter) {
        Sight sight = sight(actor);
        return sight.nothing() ? Count.upToLimit(0) : boards.count(actor.organisation(), reaches.wanted(sight), filter);
    }

    /** The key of a board in a list. */
    public String keyOf(Board board) {
        return boards.keyOf(board);
    }

    /**
     * Where the boards that the caller sees lie, for this caller: in the organisation, or at a site in sight. A board
     * has no place of its own; whoever sees one of its sites sees the board with its history.
     */
    ScopePath pathInSight(Actor actor) {
        Sight sight = sight(actor);
        ScopePath organisation = ScopePath.of(actor.organisation());
        return sight.wholeOrganisation() || sight.nothing()
                ? organisation
                : organisation.below(sight.keys().get(0));
    }

    private Sight sight(Actor actor) {
        return access.sight(actor, Permission.BOARD_READ);
    }
}
