package org.holdfast.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.CreateSample;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Onward;
import org.jspecify.annotations.Nullable;

/** The list of boards. */
@Named
@RequestScoped
public class BoardListPage {

    private static final Cursors BOARDS = new Cursors("boards");
    private static final int SIZE = 50;

    private final CurrentActor caller;
    private final Access access;
    private final ReadBoards boards;
    private final CreateSample sample;
    private final BoardAddress address;
    private final Format format;
    private final Onward onward;
    private @Nullable Page<Board> page;

    @Inject
    public BoardListPage(
            CurrentActor caller,
            Access access,
            ReadBoards boards,
            CreateSample sample,
            BoardAddress address,
            Format format,
            Onward onward) {
        this.caller = caller;
        this.access = access;
        this.boards = boards;
        this.sample = sample;
        this.address = address;
        this.format = format;
        this.onward = onward;
    }

    /** Puts the sample in and leads to its board. */
    public void trySample() {
        Board board = sample.create(actor());
        onward.to(
                "/boards/" + board.id(),
                "sample-created",
                Map.of("name", board.name().value()));
    }

    public List<BoardRow> getRows() {
        return page().items().stream().map(BoardRow::from).toList();
    }

    /** How many boards there are, in words. */
    public String getCount() {
        Count count = boards.count(actor(), filter());
        String number = (count.atLeast() ? "at least " : "") + format.number(count.value());
        return number + (count.value() == 1 ? " board" : " boards");
    }

    /** Where the next page is; empty on the last. */
    public String getNext() {
        return page().hasNext()
                ? link("after", page().items().get(page().items().size() - 1))
                : "";
    }

    /** Where the page before is; empty on the first. */
    public String getPrevious() {
        return page().hasPrevious() && !page().items().isEmpty()
                ? link("before", page().items().get(0))
                : "";
    }

    /** Whether the list is narrowed by anything. */
    public boolean isNarrowed() {
        return address.text("q").isPresent() || address.text("state").isPresent();
    }

    public String getText() {
        return address.text("q").orElse("");
    }

    public String getState() {
        return address.text("state").orElse("open");
    }

    public boolean isConfigurable() {
        return access.mayEverywhere(actor(), Permission.BOARD_CONFIGURE);
    }

    public boolean isSampleOffered() {
        return sample.possible(actor());
    }

    private Page<Board> page() {
        Page<Board> read = page == null ? boards.page(actor(), filter(), request()) : page;
        page = read;
        return read;
    }

    private PageRequest request() {
        return address.text("before")
                .map(cursor -> PageRequest.before(BOARDS.key("before", cursor), SIZE))
                .orElseGet(() -> address.text("after")
                        .map(cursor -> PageRequest.after(BOARDS.key("after", cursor), SIZE))
                        .orElse(PageRequest.first(SIZE)));
    }

    private BoardFilter filter() {
        Optional<Boolean> archived =
                switch (getState()) {
                    case "archived" -> Optional.of(true);
                    case "all" -> Optional.empty();
                    default -> Optional.of(false);
                };
        return new BoardFilter(address.text("q"), archived);
    }

    private String link(String direction, Board board) {
        StringBuilder link =
                new StringBuilder("?").append(direction).append('=').append(BOARDS.cursor(boards.keyOf(board)));
        address.text("q").ifPresent(text -> link.append("&q=").append(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        address.text("state").ifPresent(state -> link.append("&state=").append(getState()));
        return link.toString();
    }

    private Actor actor() {
        return caller.get();
    }
}
