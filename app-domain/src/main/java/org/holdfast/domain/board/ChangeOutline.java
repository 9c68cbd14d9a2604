package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.Exclusive;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.NotFoundException;

/**
 * What every change of an outline has in common. Those of one board go one after the other, so that what the rules see
 * (codes, levels, how many there are) holds when the change is recorded.
 */
@ApplicationScoped
public class ChangeOutline {

    private static final int LONG_RANK = 40;
    private static final String ITEM = "item";

    private final ChangeBoard boards;
    private final Items items;
    private final Outlines outlines;
    private final Exclusive exclusive;
    private final Recorder recorder;
    private final Ids ids;

    @Inject
    public ChangeOutline(
            ChangeBoard boards, Items items, Outlines outlines, Exclusive exclusive, Recorder recorder, Ids ids) {
        this.boards = boards;
        this.items = items;
        this.outlines = outlines;
        this.exclusive = exclusive;
        this.recorder = recorder;
        this.ids = ids;
    }

    /**
     * Does something to the outline of a board that the caller may change.
     *
     * @throws BoardRefusedException {@code board-archived}
     * @throws org.holdfast.domain.shared.BusyException {@code outline-busy} when others hold it for long
     */
    <T> T doing(Actor actor, BoardId id, BiFunction<Board, Outline, T> work) {
        return doing(boards.open(actor, id), work);
    }

    private <T> T doing(Board board, BiFunction<Board, Outline, T> work) {
        return exclusive.doing(
                "outline/" + board.id(), () -> work.apply(board, outlines.get(board.organisation(), board.id())));
    }

    /** Adds an item at a place. */
    Item add(Actor actor, BoardId id, ItemKind kind, Place place, ItemContent content) {
        return doing(actor, id, (board, outline) -> {
            OutlineRules rules = new OutlineRules(outline);
            rules.requireRoom(1);
            rules.requireParent(kind, 1, place.parent());
            rules.requireFreeCode(kind, content.code(), Optional.empty());
            Rank rank = rank(actor, outline, place, Optional.empty());
            Item item = new Item(nextId(), 1, board.organisation(), id, kind, place.parent(), rank, content, false);
            return recorder.record(actor, Change.created(ItemChanges.added(kind), item));
        });
    }

    /**
     * Changes an item that the caller knows in its newest version.
     *
     * @param changing says what becomes of the item in the outline as it is
     * @throws ConcurrentChangeException when it has another version
     */
    Item change(Actor actor, ItemId id, long version, Function<ItemKind, String> kind, Changing changing) {
        Board board = boards.open(actor, find(actor, id).board(), ITEM);
        return doing(board, (open, outline) -> {
            Item before = newest(actor, id, version);
            Change<Item> change = Change.changed(kind.apply(before.kind()), before, changing.change(before, outline));
            return change.fields().isEmpty() ? before : recorder.record(actor, change);
        });
    }

    /** What becomes of an item. */
    interface Changing {
        Item change(Item before, Outline outline);
    }

    /** Records many changes of sections, then of requirements. */
    void recordAll(Actor actor, List<Change<Item>> changes) {
        for (ItemKind kind : ItemKind.values()) {
            List<Change<Item>> ofKind = changes.stream()
                    .filter(change -> change.after().kind() == kind)
                    .toList();
            recorder.recordAll(actor, ofKind).stream().findFirst().ifPresent(refused -> {
                throw ConcurrentChangeException.of(refused);
            });
        }
    }

    /** The rank of a place. Where many were squeezed in between two, the siblings are spaced out anew first. */
    Rank rank(Actor actor, Outline outline, Place place, Optional<ItemId> moving) {
        Rank rank = new OutlineRules(outline).rank(place, moving);
        if (rank.value().length() <= LONG_RANK) {
            return rank;
        }
        spaceOut(actor, outline, place.parent(), moving);
        return new OutlineRules(outlines.get(outline.organisation(), outline.board())).rank(place, moving);
    }

    /** A new identifier of an item. */
    ItemId nextId() {
        return new ItemId(ids.next());
    }

    private void spaceOut(Actor actor, Outline outline, Optional<ItemId> parent, Optional<ItemId> moving) {
        List<OutlineItem> siblings = new OutlineRules(outline).siblings(parent, moving);
        Map<ItemId, Item> full = items.findAll(
                outline.organisation(), siblings.stream().map(OutlineItem::id).toList());
        List<Change<Item>> changes = new ArrayList<>();
        Optional<Rank> last = Optional.empty();
        for (OutlineItem sibling : siblings) {
            Rank rank = Rank.between(last, Optional.empty());
            Item before = Optional.ofNullable(full.get(sibling.id())).orElseThrow();
            changes.add(Change.changed(ItemChanges.moved(before.kind()), before, before.moved(parent, rank)));
            last = Optional.of(rank);
        }
        recordAll(actor, changes);
    }

    private Item newest(Actor actor, ItemId id, long version) {
        Item item = find(actor, id);
        if (item.version() != version) {
            throw ConcurrentChangeException.of(item.ref());
        }
        return item;
    }

    private Item find(Actor actor, ItemId id) {
        return items.find(actor.organisation(), id).orElseThrow(() -> NotFoundException.notFound(ITEM));
    }
}
