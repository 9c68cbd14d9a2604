package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.shared.NotFoundException;

/** Reading a section or requirement with its texts. */
@ApplicationScoped
public class ReadItem {

    private final ReadBoards boards;
    private final Items items;

    @Inject
    public ReadItem(ReadBoards boards, Items items) {
        this.boards = boards;
        this.items = items;
    }

    /**
     * The item, removed or not.
     *
     * @throws NotFoundException {@code item-not-found} when there is none on a board that the caller may see
     */
    public Item get(Actor actor, ItemId id) {
        return items.find(actor.organisation(), id)
                .filter(item -> boards.find(actor, item.board()).isPresent())
                .orElseThrow(() -> NotFoundException.notFound("item"));
    }

    /** Those of the ids that are items of a board, which the caller was found to see, by id. */
    public Map<ItemId, Item> ofBoard(Board board, Collection<ItemId> ids) {
        Map<ItemId, Item> found = items.findAll(board.organisation(), ids);
        found.values().removeIf(item -> !item.board().equals(board.id()));
        return found;
    }

    /** Where an item of the kind lies for the caller. */
    ScopePath pathInSight(Actor actor, ItemId id, ItemKind kind) {
        Item item = get(actor, id);
        if (item.kind() != kind) {
            throw NotFoundException.notFound("item");
        }
        return boards.pathInSight(actor, boards.get(actor, item.board()));
    }
}
