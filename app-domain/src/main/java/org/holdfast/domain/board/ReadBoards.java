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
        return sees(actor) ? reaches.find(sight(actor), granted(actor), id) : Optional.empty();
    }

    /** Those of the ids that are boards which the caller may see, by id. */
    public Map<BoardId, Board> findAll(Actor actor, Collection<BoardId> ids) {
        return ids.isEmpty() || !sees(actor)
                ? Map.of()
                : boards.findAllInSight(actor.organisation(), wanted(actor), ids);
    }

    /** A page of the boards that match, by name. */
    public Page<Board> page(Actor actor, BoardFilter filter, PageRequest page) {
        return sees(actor) ? boards.page(actor.organisation(), wanted(actor), filter, page) : Page.empty();
    }

    /** How many boards match, counted up to a limit. */
    public Count count(Actor actor, BoardFilter filter) {
        return sees(actor) ? boards.count(actor.organisation(), wanted(actor), filter) : Count.upToLimit(0);
    }

    /**
     * Which sites the caller may see on a board: those in sight and, where the board itself was granted, those that it
     * is for.
     */
    public Sight sites(Actor actor, Board board) {
        Sight sites = access.sight(actor, Permission.SITE_READ);
        return granted(actor, Permission.SITE_READ, board)
                ? sites.and(board.scope().keys(board.organisation()))
                : sites;
    }

    /** Which sheets of a board the caller may read: those of sites in sight, and all where the board itself was granted. */
    public Sight sheets(Actor actor, Board board) {
        return granted(actor, Permission.ANSWER_READ, board)
                ? Sight.everything(board.organisation())
                : access.sight(actor, Permission.ANSWER_READ);
    }

    private boolean granted(Actor actor, Permission permission, Board board) {
        return access.boards(actor, permission).contains(board.id().value());
    }

    /** The key of a board in a list. */
    public String keyOf(Board board) {
        return boards.keyOf(board);
    }

    /**
     * Where a board that the caller sees lies, for this caller: by itself where it is held, else at a site in sight.
     * Whoever sees one of its sites sees the board with its history.
     */
    public ScopePath pathInSight(Actor actor, Board board) {
        Sight sight = sight(actor);
        return access.may(actor, Permission.BOARD_READ, board.path()) || sight.nothing()
                ? board.path()
                : ScopePath.of(actor.organisation()).below(sight.keys().get(0));
    }

    private boolean sees(Actor actor) {
        return access.mayAnywhere(actor, Permission.BOARD_READ);
    }

    private Collection<String> wanted(Actor actor) {
        return reaches.wanted(sight(actor), granted(actor));
    }

    private Sight sight(Actor actor) {
        return access.sight(actor, Permission.BOARD_READ);
    }

    private Collection<String> granted(Actor actor) {
        return access.boards(actor, Permission.BOARD_READ);
    }
}
