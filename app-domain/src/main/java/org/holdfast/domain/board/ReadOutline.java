package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.holdfast.domain.access.Actor;

/** Reading the outline of a board. */
@ApplicationScoped
public class ReadOutline {

    private final ReadBoards boards;
    private final Outlines outlines;

    @Inject
    public ReadOutline(ReadBoards boards, Outlines outlines) {
        this.boards = boards;
        this.outlines = outlines;
    }

    /**
     * The outline.
     *
     * @throws org.holdfast.domain.shared.NotFoundException {@code board-not-found} when the caller may not see the board
     */
    public Outline get(Actor actor, BoardId id) {
        return of(boards.get(actor, id));
    }

    /** The outlines of boards that the caller was found to see, by board. */
    public Map<BoardId, Outline> ofAll(Actor actor, Collection<Board> found) {
        return outlines.getAll(
                actor.organisation(), found.stream().map(Board::id).toList());
    }

    /** The outline of a board that the caller was found to see. */
    public Outline of(Board board) {
        return outlines.get(board.organisation(), board.id());
    }
}
