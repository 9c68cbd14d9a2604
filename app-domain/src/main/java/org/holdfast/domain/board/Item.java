package org.holdfast.domain.board;

import java.util.Optional;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.Aggregate;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * A section or a requirement of a board.
 *
 * @param id identifies it
 * @param version 1 when added, one more with each change; also the revision of its texts
 * @param organisation the boundary it belongs to
 * @param board the board that it is on for good
 * @param kind section or requirement, for good
 * @param parent the item above; empty at the top
 * @param rank where it stands among its siblings
 * @param content what it says
 * @param removed a removed item keeps its history and can be restored; what is below it is out of sight with it
 */
public record Item(
        ItemId id,
        long version,
        OrganisationId organisation,
        BoardId board,
        ItemKind kind,
        Optional<ItemId> parent,
        Rank rank,
        ItemContent content,
        boolean removed)
        implements Aggregate {

    /** The item that an image of the journal shows. */
    public static Item from(ItemId id, ItemKind kind, long version, OrganisationId organisation, Fields image) {
        return new Item(
                id,
                version,
                organisation,
                new BoardId(image.text("board")),
                kind,
                image.findText("parent").map(ItemId::new),
                new Rank(image.text("rank")),
                ItemContent.from(image),
                image.flag("removed"));
    }

    /** Saying something else. */
    public Item revised(ItemContent other) {
        return new Item(id, version + 1, organisation, board, kind, parent, rank, other, removed);
    }

    /** Saying something else, and back in the outline where it was removed. */
    Item imported(ItemContent other) {
        return new Item(id, version + 1, organisation, board, kind, parent, rank, other, false);
    }

    /** At another place of the same board. */
    public Item moved(Optional<ItemId> newParent, Rank newRank) {
        return new Item(id, version + 1, organisation, board, kind, newParent, newRank, content, removed);
    }

    /** Taken out of the outline with all below it. */
    public Item remove() {
        return new Item(id, version + 1, organisation, board, kind, parent, rank, content, true);
    }

    /** Back in the outline with all below it. */
    public Item restore() {
        return new Item(id, version + 1, organisation, board, kind, parent, rank, content, false);
    }

    /**
     * Checks that it is not removed.
     *
     * @throws BoardRefusedException {@code item-removed}
     */
    void requireThere() {
        if (removed) {
            throw BoardRefusedException.itemRemoved();
        }
    }

    /** Its light form. */
    public OutlineItem outlined() {
        return new OutlineItem(id, version, kind, parent, rank, content.code(), content.title(), removed);
    }

    @Override
    public AggregateRef ref() {
        return new AggregateRef(kind.type(), id.value());
    }

    @Override
    public ScopePath path() {
        return ScopePath.of(organisation).below(board.value());
    }

    @Override
    public Fields fields() {
        Fields fields = Fields.none()
                .with("board", board.value())
                .with("parent", parent.map(ItemId::value))
                .with("rank", rank.value());
        for (var field : content.fields().asMap().entrySet()) {
            fields = fields.with(field.getKey(), field.getValue());
        }
        return fields.with("removed", removed);
    }
}
