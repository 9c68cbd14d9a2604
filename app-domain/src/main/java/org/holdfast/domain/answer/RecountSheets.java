package org.holdfast.domain.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Boards;
import org.holdfast.domain.board.ItemKind;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.Outlines;
import org.holdfast.domain.board.ScopeBoard;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.FieldChange;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.shared.Exclusive;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.Sites;

/**
 * Counts the sheets of a board anew, in the background, when its scope changed or a requirement changed its section or
 * left the outline. The request is kept until it is done, so a restart goes on with it.
 */
@ApplicationScoped
public class RecountSheets {

    /** The fields of an item that decide in which section, if any, an answer counts. */
    private static final Set<String> SHIFTING = Set.of("parent", "removed");

    private final Sheets sheets;
    private final Boards boards;
    private final Outlines outlines;
    private final Sites sites;
    private final Recounts recounts;
    private final Event<RecountRequested> requests;
    private final Exclusive exclusive;
    private final Ids ids;

    @Inject
    public RecountSheets(
            Sheets sheets,
            Boards boards,
            Outlines outlines,
            Sites sites,
            Recounts recounts,
            Event<RecountRequested> requests,
            Exclusive exclusive,
            Ids ids) {
        this.sheets = sheets;
        this.boards = boards;
        this.outlines = outlines;
        this.sites = sites;
        this.recounts = recounts;
        this.requests = requests;
        this.exclusive = exclusive;
        this.ids = ids;
    }

    /** Asks for a recount of each board whose scope or outline was changed in a way that shifts answers. */
    public void request(@Observes Recorded recorded) {
        Set<BoardId> asked = new HashSet<>();
        for (Entry entry : recorded.entries()) {
            board(entry).filter(asked::add).ifPresent(board -> {
                RecountRequested request = new RecountRequested(entry.path().organisation(), board, ids.next());
                recounts.request(request);
                requests.fireAsync(request);
            });
        }
    }

    /** Does one recount. */
    public void recount(@ObservesAsync RecountRequested request) {
        exclusive.doing("recount/" + request.board(), () -> recountNow(request));
    }

    /** Does those that a process left when it died. */
    public void resume() {
        recounts.pending().forEach(this::recount);
    }

    private boolean recountNow(RecountRequested request) {
        boards.find(request.organisation(), request.board()).ifPresent(this::recountAll);
        recounts.done(request);
        return true;
    }

    private void recountAll(Board board) {
        Outline outline = outlines.get(board.organisation(), board.id());
        Sheets.SiteLookup lookup =
                batch -> sites.findAll(board.organisation(), batch).values();
        Optional<SiteId> last = sheets.recount(board, outline, Optional.empty(), lookup);
        while (last.isPresent()) {
            last = sheets.recount(board, outline, last, lookup);
        }
    }

    private static Optional<BoardId> board(Entry entry) {
        if (entry.kind().equals(ScopeBoard.SCOPED)) {
            return Optional.of(new BoardId(entry.aggregate().id()));
        }
        boolean item = List.of(ItemKind.SECTION.type(), ItemKind.REQUIREMENT.type())
                .contains(entry.aggregate().type());
        boolean shifted = entry.version() > 1
                && entry.changes().stream().map(FieldChange::field).anyMatch(SHIFTING::contains);
        return item && shifted ? Optional.of(new BoardId(entry.image().text("board"))) : Optional.empty();
    }
}
