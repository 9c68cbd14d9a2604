package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps {@link Boards} up to the journal. */
@ApplicationScoped
public class BoardProjection implements Projection {

    private final BoardReaches reaches;

    @Inject
    public BoardProjection(BoardReaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public String type() {
        return Board.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        BoardId id = new BoardId(entry.aggregate().id());
        reaches.save(Board.from(id, entry.version(), entry.path().organisation(), entry.image()));
    }
}
