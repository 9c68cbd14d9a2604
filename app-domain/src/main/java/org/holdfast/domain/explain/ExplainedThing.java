package org.holdfast.domain.explain;

import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.sitegroup.SiteGroup;

/** What it is explained of who may do something with it. The caller was found to see it. */
public sealed interface ExplainedThing {

    /** A site. */
    static ExplainedThing of(Site site) {
        return new AtSite(site.path());
    }

    /** A board. */
    static ExplainedThing of(Board board) {
        return new OnBoard(board);
    }

    /** A site group. */
    static ExplainedThing of(SiteGroup group) {
        return new OnGroup(group);
    }

    /**
     * Whatever somebody may do at a site, or with what is asked of it on boards.
     *
     * @param path where it lies
     */
    record AtSite(ScopePath path) implements ExplainedThing {}

    /** Whatever somebody may do with a board, as a whole or at one of its sites. */
    record OnBoard(Board board) implements ExplainedThing {}

    /** What was granted on a site group. */
    record OnGroup(SiteGroup group) implements ExplainedThing {}
}
