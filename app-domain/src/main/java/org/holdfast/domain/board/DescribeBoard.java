package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;

/** A member changes what a board is called and what it is for. */
@ApplicationScoped
public class DescribeBoard {

    /** The kind of the entry. */
    public static final String DESCRIBED = "board-described";

    private final ChangeBoard changes;

    @Inject
    public DescribeBoard(ChangeBoard changes) {
        this.changes = changes;
    }

    /**
     * Gives a board another name and description.
     *
     * @param version the version that the caller has seen
     * @throws org.holdfast.domain.journal.ConcurrentChangeException when somebody else changed it
     * @throws BoardRefusedException {@code board-archived}
     */
    public Board describe(Actor actor, BoardId id, long version, BoardDetails details) {
        Board before = changes.writable(actor, id, version);
        return changes.change(actor, DESCRIBED, before, board -> board.described(details));
    }
}
