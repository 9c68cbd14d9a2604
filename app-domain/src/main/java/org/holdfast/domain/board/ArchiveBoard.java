package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;

/** A member closes a board for good, or opens it again. */
@ApplicationScoped
public class ArchiveBoard {

    /** The kind of the entry when a board is archived. */
    public static final String ARCHIVED = "board-archived";

    /** The kind of the entry when a board is opened again. */
    public static final String REOPENED = "board-reopened";

    private final ChangeBoard changes;

    @Inject
    public ArchiveBoard(ChangeBoard changes) {
        this.changes = changes;
    }

    /** Keeps the board with all its answers, to be read and not changed. */
    public Board archive(Actor actor, BoardId id, long version) {
        Board before = ChangeBoard.newest(changes.configurable(actor, id), version);
        return changes.change(actor, ARCHIVED, before, Board::archive);
    }

    /** Lets the board be changed again. */
    public Board reopen(Actor actor, BoardId id, long version) {
        Board before = ChangeBoard.newest(changes.configurable(actor, id), version);
        return changes.change(actor, REOPENED, before, Board::reopen);
    }
}
