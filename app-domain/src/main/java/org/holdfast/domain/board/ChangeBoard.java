package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.NotFoundException;

/** What every change of an existing board has in common: seen, allowed, of the expected version, and different. */
@ApplicationScoped
public class ChangeBoard {

    private final Access access;
    private final ReadBoards boards;
    private final Recorder recorder;

    @Inject
    public ChangeBoard(Access access, ReadBoards boards, Recorder recorder) {
        this.access = access;
        this.boards = boards;
        this.recorder = recorder;
    }

    /** The board, when the caller may configure it; it may be archived. */
    Board configurable(Actor actor, BoardId id) {
        Board board = boards.get(actor, id);
        access.require(actor, Permission.BOARD_CONFIGURE, board.path());
        return board;
    }

    /**
     * The board, when the caller may change it and it is not archived.
     *
     * @throws BoardRefusedException {@code board-archived}
     */
    Board open(Actor actor, BoardId id) {
        return open(actor, id, Board.TYPE);
    }

    /**
     * The same for somebody who speaks of something on the board: to those who may not see the board, that is not there.
     *
     * @param what the word of the thing
     */
    Board open(Actor actor, BoardId id, String what) {
        Board board = boards.find(actor, id).orElseThrow(() -> NotFoundException.notFound(what));
        access.require(actor, Permission.BOARD_CONFIGURE, board.path());
        board.requireOpen();
        return board;
    }

    /**
     * The same, when the caller knows its newest version.
     *
     * @throws ConcurrentChangeException when it has another version
     */
    Board writable(Actor actor, BoardId id, long version) {
        return newest(open(actor, id), version);
    }

    /** The board when it has that version. */
    static Board newest(Board board, long version) {
        if (board.version() != version) {
            throw ConcurrentChangeException.of(board.ref());
        }
        return board;
    }

    /** Records the change, unless it makes no difference. */
    Board change(Actor actor, String kind, Board before, UnaryOperator<Board> changing) {
        Change<Board> change = Change.changed(kind, before, changing.apply(before));
        return change.fields().isEmpty() ? before : recorder.record(actor, change);
    }
}
