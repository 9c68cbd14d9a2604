package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;

/** A member changes what a section or requirement says. What it said before stays in the journal, as a revision. */
@ApplicationScoped
public class ReviseItem {

    private final ChangeOutline outlines;

    @Inject
    public ReviseItem(ChangeOutline outlines) {
        this.outlines = outlines;
    }

    /**
     * Gives an item another content.
     *
     * @param version the version that the caller has seen
     * @throws BoardRefusedException {@code item-code-taken}, {@code item-removed}, {@code board-archived}
     * @throws org.holdfast.domain.journal.ConcurrentChangeException when somebody else changed it
     */
    public Item revise(Actor actor, ItemId id, long version, ItemContent content) {
        return outlines.change(actor, id, version, ItemChanges::revised, (item, outline) -> {
            item.requireThere();
            new OutlineRules(outline).requireFreeCode(item.kind(), content.code(), Optional.of(id));
            return item.revised(content);
        });
    }
}
