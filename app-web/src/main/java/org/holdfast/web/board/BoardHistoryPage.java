package org.holdfast.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.activity.ReadActivity;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.Item;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.board.ReadItem;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.activity.HistoryRow;
import org.holdfast.web.activity.HistoryWords;
import org.holdfast.web.shared.Cursors;
import org.jspecify.annotations.Nullable;

/** What happened to a board, or with {@code ?item=} to one of its sections and requirements. */
@Named
@RequestScoped
public class BoardHistoryPage {

    private static final int SIZE = 50;

    private final CurrentActor caller;
    private final Access access;
    private final BoardAddress address;
    private final ReadBoards boards;
    private final ReadItem items;
    private final ReadActivity activity;
    private final HistoryWords words;
    private @Nullable Board board;
    private @Nullable Page<Entry> page;

    @Inject
    public BoardHistoryPage(
            CurrentActor caller,
            Access access,
            BoardAddress address,
            ReadBoards boards,
            ReadItem items,
            ReadActivity activity,
            HistoryWords words) {
        this.caller = caller;
        this.access = access;
        this.address = address;
        this.boards = boards;
        this.items = items;
        this.activity = activity;
        this.words = words;
    }

    public Board getBoard() {
        Board read = board == null ? boards.get(caller.get(), address.board()) : board;
        board = read;
        return read;
    }

    public boolean isWritable() {
        return !getBoard().archived() && access.mayEverywhere(caller.get(), Permission.BOARD_CONFIGURE);
    }

    /** What the item is called; empty when the board itself is meant. */
    public String getItemTitle() {
        return item().map(found -> found.content().title().value()).orElse("");
    }

    public List<HistoryRow> getRows() {
        return page().items().stream().map(words::row).toList();
    }

    /** Where older entries are; empty when there are none. */
    public String getNext() {
        List<Entry> entries = page().items();
        return page().hasNext() ? link("after", entries.get(entries.size() - 1)) : "";
    }

    /** Where newer entries are; empty when there are none. */
    public String getPrevious() {
        List<Entry> entries = page().items();
        return page().hasPrevious() && !entries.isEmpty() ? link("before", entries.get(0)) : "";
    }

    private String link(String direction, Entry entry) {
        String of = item().map(found -> "&item=" + found.id()).orElse("");
        return "?" + direction + "=" + cursors().cursor(entry.order()) + of;
    }

    private Page<Entry> page() {
        Page<Entry> read = page == null ? activity.history(caller.get(), subject(), request()) : page;
        page = read;
        return read;
    }

    private PageRequest request() {
        return address.text("before")
                .map(cursor -> PageRequest.before(cursors().key("before", cursor), SIZE))
                .orElseGet(() -> address.text("after")
                        .map(cursor -> PageRequest.after(cursors().key("after", cursor), SIZE))
                        .orElse(PageRequest.first(SIZE)));
    }

    private Cursors cursors() {
        return new Cursors("history/" + subject());
    }

    private AggregateRef subject() {
        return item().map(Item::ref).orElseGet(() -> getBoard().ref());
    }

    private Optional<Item> item() {
        return address.item("item").map(id -> items.get(caller.get(), id)).filter(found -> found.board()
                .equals(getBoard().id()));
    }
}
