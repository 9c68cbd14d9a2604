package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;

/** Lets the history of a board be read by whoever may read the board. */
@ApplicationScoped
public class BoardSubject implements Subject {

    private final ReadBoards boards;

    @Inject
    public BoardSubject(ReadBoards boards) {
        this.boards = boards;
    }

    @Override
    public String type() {
        return Board.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.BOARD_READ;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        return boards.pathInSight(actor, boards.get(actor, new BoardId(id)));
    }
}
