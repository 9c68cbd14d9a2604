package org.holdfast.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.progress.ReadStandings;
import org.holdfast.domain.sample.CreateSample;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Link;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;

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
    private final Parameters parameters;
    private final Format format;
    private final Onward onward;
    private final Supplier<Page<Board>> page;
    private final Supplier<List<BoardRow>> rows;
    private final Supplier<Count> count;
    private final Supplier<Boolean> sampleOffered;

    @Inject
    public BoardListPage(
            CurrentActor caller,
            Access access,
            ReadBoards boards,
            ReadStandings standings,
            CreateSample sample,
            Parameters parameters,
            Format format,
            Onward onward) {
        this.caller = caller;
        this.access = access;
        this.boards = boards;
        this.sample = sample;
        this.parameters = parameters;
        this.format = format;
        this.onward = onward;
        this.page = Once.of(() -> boards.page(actor(), filter(), parameters.page(BOARDS, SIZE)));
        this.rows = Once.of(() -> BoardRow.of(page().items(), standings.of(actor(), page().items())));
        this.count = Once.of(() -> boards.count(actor(), filter()));
        this.sampleOffered = Once.of(() -> sample.possible(actor()));
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
        return rows.get();
    }

    /** How many boards there are, in words. */
    public String getCount() {
        return format.counted(count.get(), "board", "boards");
    }

    /** Links to the pages around. */
    public Pager getPager() {
        return Pager.of(page(), list(), board -> BOARDS.cursor(boards.keyOf(board)));
    }

    /** Whether the list is narrowed by anything. */
    public boolean isNarrowed() {
        return parameters.text("q").isPresent() || parameters.text("state").isPresent();
    }

    public String getText() {
        return parameters.text("q").orElse("");
    }

    public String getState() {
        return parameters.text("state").orElse("open");
    }

    public boolean isConfigurable() {
        return access.mayEverywhere(actor(), Permission.BOARD_CONFIGURE);
    }

    public boolean isSampleOffered() {
        return sampleOffered.get();
    }

    private Page<Board> page() {
        return page.get();
    }

    private BoardFilter filter() {
        Optional<Boolean> archived =
                switch (getState()) {
                    case "archived" -> Optional.of(true);
                    case "all" -> Optional.empty();
                    default -> Optional.of(false);
                };
        return new BoardFilter(parameters.text("q"), archived);
    }

    private Link list() {
        return parameters.link("/boards").with("q", parameters.text("q")).with("state", parameters.text("state"));
    }

    private Actor actor() {
        return caller.get();
    }
}
