package org.holdfast.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.security.signin.CurrentActor;

/** Whether a board has a history for the viewer: a tab that refuses is not shown. */
@Named
@RequestScoped
public class BoardHistoryTab {

    private final CurrentActor caller;
    private final Access access;
    private final ReadBoards boards;

    @Inject
    public BoardHistoryTab(CurrentActor caller, Access access, ReadBoards boards) {
        this.caller = caller;
        this.access = access;
        this.boards = boards;
    }

    /** Whether the viewer may see what happened to a board that they see. */
    public boolean shown(Board board) {
        return access.may(caller.get(), Permission.ACTIVITY_READ, boards.pathInSight(caller.get(), board));
    }
}
