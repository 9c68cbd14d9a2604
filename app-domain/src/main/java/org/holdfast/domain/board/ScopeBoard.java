package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;

/** A member changes the sites that a board is for. Answers of sites that leave are kept and do not count. */
@ApplicationScoped
public class ScopeBoard {

    /** The kind of the entry. */
    public static final String SCOPED = "board-scoped";

    private final ChangeBoard changes;
    private final ScopeSites sites;

    @Inject
    public ScopeBoard(ChangeBoard changes, ScopeSites sites) {
        this.changes = changes;
        this.sites = sites;
    }

    /**
     * Gives a board another scope.
     *
     * @param version the version that the caller has seen
     * @throws org.holdfast.domain.shared.NotFoundException {@code site-not-found} when a site of the scope is not there
     * @throws BoardRefusedException {@code board-archived}
     */
    public Board scope(Actor actor, BoardId id, long version, BoardScope scope) {
        Board before = changes.writable(actor, id, version);
        sites.require(actor, before.scope(), scope);
        return changes.change(actor, SCOPED, before, board -> board.scoped(scope));
    }
}
