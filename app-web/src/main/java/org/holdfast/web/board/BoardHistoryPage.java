package org.holdfast.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.activity.ReadActivity;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Item;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.board.ReadItem;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.shared.Page;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.journal.HistoryLine;
import org.holdfast.web.journal.HistoryLines;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Link;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;
import org.jspecify.annotations.Nullable;

/** What happened to a board, or with {@code ?item=} to one of its sections and requirements. */
@Named
@RequestScoped
public class BoardHistoryPage {

    private static final int SIZE = 50;

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final ReadBoards boards;
    private final ReadItem items;
    private final Supplier<Page<Entry>> page;
    private final Supplier<List<HistoryLine>> lines;
    private @Nullable Board board;

    @Inject
    public BoardHistoryPage(
            CurrentActor caller,
            Access access,
            Parameters parameters,
            ReadBoards boards,
            ReadItem items,
            ReadActivity activity,
            HistoryLines words) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.boards = boards;
        this.items = items;
        this.page = Once.of(() -> activity.historyInBrief(caller.get(), subject(), parameters.page(cursors(), SIZE)));
        this.lines = Once.of(() -> words.of(caller.get(), page.get().items()));
    }

    public Board getBoard() {
        Board read = board == null ? boards.get(caller.get(), new BoardId(parameters.id("id"))) : board;
        board = read;
        return read;
    }

    public boolean isWritable() {
        return !getBoard().archived()
                && access.may(
                        caller.get(), Permission.BOARD_CONFIGURE, getBoard().path());
    }

    /** What the item is called; empty when the board itself is meant. */
    public String getItemTitle() {
        return item().map(found -> found.content().title().value()).orElse("");
    }

    public List<HistoryLine> getLines() {
        return lines.get();
    }

    /** Links to older and newer entries. */
    public Pager getPager() {
        Link list = parameters
                .link("/boards/" + getBoard().id() + "/history")
                .with("item", item().map(found -> found.id().value()));
        return Pager.of(page.get(), list, entry -> cursors().cursor(entry.order()));
    }

    private Cursors cursors() {
        return new Cursors("history/" + subject());
    }

    private AggregateRef subject() {
        return item().map(Item::ref).orElseGet(() -> getBoard().ref());
    }

    private Optional<Item> item() {
        return parameters
                .text("item")
                .map(ItemId::new)
                .map(id -> items.get(caller.get(), id))
                .filter(found -> found.board().equals(getBoard().id()));
    }
}
