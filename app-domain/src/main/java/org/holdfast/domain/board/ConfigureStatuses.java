package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.Ids;

/** A member changes the statuses of a board. */
@ApplicationScoped
public class ConfigureStatuses {

    /** The kind of the entry. */
    public static final String CONFIGURED = "board-statuses-configured";

    private final ChangeBoard changes;
    private final Ids ids;

    @Inject
    public ConfigureStatuses(ChangeBoard changes, Ids ids) {
        this.changes = changes;
        this.ids = ids;
    }

    /**
     * Gives a board the statuses planned. One that is left out is merged into the one that the plan names for it: answers
     * keep what was said, and count as that.
     *
     * @param version the version that the caller has seen
     * @throws BoardRefusedException {@code status-of-another-board}, {@code status-merged}, {@code status-not-replaced},
     *     {@code board-archived}
     * @throws org.holdfast.domain.shared.InvalidValueException {@code status-one-default}, {@code status-name-repeated},
     *     {@code status-default-restricted}, {@code status-repeated}, {@code value-too-many}
     */
    public Board configure(Actor actor, BoardId id, long version, StatusPlan plan) {
        Board before = changes.writable(actor, id, version);
        Statuses planned = before.statuses().planned(plan, () -> new StatusId(ids.next()));
        return changes.change(actor, CONFIGURED, before, board -> board.configured(planned));
    }
}
