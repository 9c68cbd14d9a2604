package org.holdfast.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.activity.ReadActivity;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.progress.ReadStandings;
import org.holdfast.domain.sample.CreateSample;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.board.BoardRow;
import org.holdfast.web.journal.HistoryLine;
import org.holdfast.web.journal.HistoryLines;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;

/** Where somebody begins. */
@Named
@RequestScoped
public class HomePage {

    private static final int BOARDS = 8;
    private static final int ENTRIES = 8;

    private final Access access;
    private final CreateSample sample;
    private final Onward onward;
    private final Supplier<Actor> actor;
    private final Supplier<Page<Board>> boards;
    private final Supplier<List<BoardRow>> rows;
    private final Supplier<List<HistoryLine>> latest;
    private final Supplier<Boolean> sites;

    @Inject
    public HomePage(
            CurrentActor caller,
            Access access,
            ReadBoards boards,
            ReadStandings standings,
            ReadSites sites,
            ReadActivity activity,
            HistoryLines lines,
            CreateSample sample,
            Onward onward) {
        this.access = access;
        this.sample = sample;
        this.onward = onward;
        this.actor = Once.of(caller::get);
        this.boards = Once.of(() -> boards.page(actor.get(), BoardFilter.open(), PageRequest.first(BOARDS)));
        this.rows = Once.of(() -> {
            List<Board> shown = this.boards.get().items();
            return BoardRow.of(shown, standings.of(actor.get(), shown));
        });
        this.latest = Once.of(() -> lines.of(
                actor.get(),
                activity.activityInBrief(actor.get(), ActivityFilter.none(), PageRequest.first(ENTRIES))
                        .items()));
        this.sites = Once.of(
                () -> !sites.top(actor.get(), PageRequest.first(1)).items().isEmpty());
    }

    /** The first boards by name, with where they stand. */
    public List<BoardRow> getRows() {
        return rows.get();
    }

    /** Whether there are more boards than are shown. */
    public boolean isMoreBoards() {
        return boards.get().hasNext();
    }

    /** What happened last. */
    public List<HistoryLine> getLatest() {
        return latest.get();
    }

    /** Whether there is a site that the viewer may see. */
    public boolean isSites() {
        return sites.get();
    }

    /** Whether the viewer can do what comes first: bring sites and create a board. */
    public boolean isBeginner() {
        return getRows().isEmpty() && access.mayEverywhere(actor.get(), Permission.BOARD_CONFIGURE);
    }

    public boolean isSampleOffered() {
        return !isSites() && sample.possible(actor.get());
    }

    /** Puts the sample in and leads to its board. */
    public void trySample() {
        Board board = sample.create(actor.get());
        onward.to(
                "/boards/" + board.id(),
                "sample-created",
                Map.of("name", board.name().value()));
    }
}
