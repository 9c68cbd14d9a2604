package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.Ids;

/** A member creates a board. Whatever its scope, that writes one entry and nothing for any site. */
@ApplicationScoped
public class CreateBoard {

    /** The kind of the entry. */
    public static final String CREATED = "board-created";

    private final Access access;
    private final ScopeSites sites;
    private final Recorder recorder;
    private final Ids ids;

    @Inject
    public CreateBoard(Access access, ScopeSites sites, Recorder recorder, Ids ids) {
        this.access = access;
        this.sites = sites;
        this.recorder = recorder;
        this.ids = ids;
    }

    /**
     * Creates a board with the built-in statuses and nothing to answer yet.
     *
     * @throws org.holdfast.domain.access.AccessRefusedException when the caller may not configure boards
     * @throws org.holdfast.domain.shared.NotFoundException {@code site-not-found} when a site of the scope is not there
     */
    public Board create(Actor actor, BoardDetails details, BoardScope scope) {
        access.requireEverywhere(actor, Permission.BOARD_CONFIGURE);
        sites.require(actor, BoardScope.nothing(), scope);
        Board board = Board.create(
                new BoardId(ids.next()), actor.organisation(), details, scope, () -> new StatusId(ids.next()));
        return recorder.record(actor, Change.created(CREATED, board));
    }
}
