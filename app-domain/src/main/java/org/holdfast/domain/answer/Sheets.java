package org.holdfast.domain.answer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;

/**
 * The sheets of all boards and sites, and their sums: a projection of the journal. A sheet is stored with the first
 * answer on it. Each sheet counts in the totals of every site above it and of its own, exactly once, whatever process
 * dies when; it does so while its site is active and in the board's scope.
 */
public interface Sheets {

    /** The sheet; untouched when nobody answered on it. */
    Sheet get(OrganisationId organisation, BoardId board, SiteId site);

    /** One answer of a sheet, without the others; empty when nobody gave it. */
    Optional<GivenAnswer> find(OrganisationId organisation, AnswerId answer);

    /**
     * Puts answers of one site and board on its sheet; without effect for those that are there in that or a newer
     * version.
     *
     * @param answers answers of one site and one board, with who gave them
     * @param facts what decides how they count
     */
    void put(Map<Answer, GivenAnswer> answers, SheetFacts facts);

    /** Brings the sheets of these sites to where the sites lie now, and to whether they count. */
    void follow(Collection<Site> sites, Map<BoardId, Board> boards);

    /** The boards that have sheets for one of the sites. */
    Collection<BoardId> boardsOf(OrganisationId organisation, Collection<SiteId> sites);

    /**
     * Counts the sheets of a board anew, a batch at a time.
     *
     * @param after the site after which to go on; empty for the beginning
     * @param sites finds sites by their ids
     * @return the last site of the batch; empty when there was none left
     */
    Optional<SiteId> recount(Board board, Outline outline, Optional<SiteId> after, SiteLookup sites);

    /** What the sheets below (and of) each key sum up to, by key: sites' ids, or the organisation's. */
    Map<String, SheetTotals> totals(BoardId board, Collection<String> keys);

    /** The same for several boards, by board; one that has none there is left out. */
    Map<BoardId, Map<String, SheetTotals>> totals(Collection<BoardId> boards, Collection<String> keys);

    /**
     * A number for each board and key that is another one after every change of its totals; 0 where nothing was ever
     * counted, and left out while a change is under way.
     */
    Map<BoardId, Map<String, Long>> marks(Collection<BoardId> boards, Collection<String> keys);

    /** What the sheets of these sites alone sum up to. */
    Map<SiteId, SheetTotals> totalsOf(BoardId board, Collection<SiteId> sites);

    /** A page of the started sheets in sight, furthest behind first, keyed by {@link SheetRank#key()}. */
    Page<SheetRank> furthestBehind(BoardId board, Sight sight, PageRequest page);

    /** Finishes what a process that died left half-counted. */
    void settle();

    /** Finds sites by their ids. */
    interface SiteLookup {

        /** Those of the ids that exist. */
        Collection<Site> find(List<SiteId> ids);
    }
}
