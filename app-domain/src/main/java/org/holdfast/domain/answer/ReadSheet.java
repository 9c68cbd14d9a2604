package org.holdfast.domain.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.board.ReadOutline;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;

/** Reading the sheet of one site on one board. */
@ApplicationScoped
public class ReadSheet {

    private final Access access;
    private final ReadBoards boards;
    private final ReadOutline outlines;
    private final ReadSites sites;
    private final Sheets sheets;

    @Inject
    public ReadSheet(Access access, ReadBoards boards, ReadOutline outlines, ReadSites sites, Sheets sheets) {
        this.access = access;
        this.boards = boards;
        this.outlines = outlines;
        this.sites = sites;
        this.sheets = sheets;
    }

    /**
     * The sheet with what is needed to show it. A sheet of a site that left the board's scope can still be read.
     *
     * @throws org.holdfast.domain.shared.NotFoundException {@code board-not-found}, {@code site-not-found}
     */
    public OpenSheet get(Actor actor, BoardId board, SiteId site) {
        SheetFacts facts = facts(actor, board, site);
        boolean writable =
                facts.counts() && !facts.board().archived() && access.may(actor, Permission.ANSWER_WRITE, facts.path());
        return new OpenSheet(facts, sheets.get(actor.organisation(), board, site), writable);
    }

    /** What decides how the sheet counts, for somebody who may read it. */
    SheetFacts facts(Actor actor, BoardId board, SiteId site) {
        Optional<Board> seen = boards.find(actor, board);
        Site at = sites.get(actor, site, path -> seen.map(one -> one.at(path)).orElse(path));
        ScopePath path = seen.map(one -> one.at(at.path())).orElse(at.path());
        access.requireSight(actor, Permission.ANSWER_READ, path, Site.TYPE);
        Board of = seen.orElseThrow(() -> NotFoundException.notFound(Board.TYPE));
        return new SheetFacts(of, outlines.of(of), at);
    }

    /**
     * One answer.
     *
     * @throws org.holdfast.domain.shared.NotFoundException {@code board-not-found}, {@code site-not-found}, {@code
     *     requirement-not-found}
     */
    public Answer answer(Actor actor, AnswerId id) {
        return answer(actor, facts(actor, id.board(), id.site()), id);
    }

    /** One answer of a sheet that the caller may read. */
    Answer answer(Actor actor, SheetFacts facts, AnswerId id) {
        return facts.answer(id, sheets.find(actor.organisation(), id));
    }
}
