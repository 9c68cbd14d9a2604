package org.holdfast.domain.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.answer.Progress;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.OutlineItem;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.site.Site;

/**
 * Where a board stands, over the sites that the viewer may see.
 *
 * @param board the board
 * @param outline its sections and requirements
 * @param below the site whose subtree is shown; empty for everything in sight
 * @param sites how many active sites of the board's scope are in sight
 * @param started at how many of these somebody answered
 * @param progress over all of them
 * @param byStatus how many answers have each status
 * @param sections each section at the top of the outline, in order
 * @param subtrees the sites directly below, a page by name
 * @param behind the started sites that are furthest behind, the furthest first
 */
public record Overview(
        Board board,
        Outline outline,
        Optional<Site> below,
        long sites,
        long started,
        Progress progress,
        Map<StatusId, Long> byStatus,
        List<SectionProgress> sections,
        Page<SiteProgress> subtrees,
        List<SiteProgress> behind) {

    /** How many sites nobody answered at. */
    public long notStarted() {
        return Math.max(0, sites - started);
    }

    /** How many answers there are to give: requirements × sites. */
    public long cells() {
        return sites * outline.requirementCount();
    }

    /**
     * Where a section stands.
     *
     * @param section the section
     * @param progress over the section with all below it
     */
    public record SectionProgress(OutlineItem section, Progress progress) {}

    /**
     * Where a site, with all below it, stands.
     *
     * @param site the site
     * @param sites how many active sites of the board's scope that is
     * @param progress over all of them
     */
    public record SiteProgress(Site site, long sites, Progress progress) {}
}
