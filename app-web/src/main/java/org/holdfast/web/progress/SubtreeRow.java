package org.holdfast.web.progress;

import org.holdfast.domain.progress.Overview.SiteProgress;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.web.shared.Bar;

/**
 * A site in the table of an overview, as it is written.
 *
 * @param site the site
 * @param sites how many active sites of the board's scope lie at or below it
 * @param bar over all of them
 * @param href its subtree, where it has others below it; else its sheet
 * @param sheet its own sheet; empty where it is not in the scope of the board
 */
public record SubtreeRow(Site site, long sites, Bar bar, String href, String sheet) {

    /**
     * The row of a site.
     *
     * @param covered whether the site itself is in the scope of the board, so that it has a sheet
     * @param board the address of the board
     */
    static SubtreeRow of(SiteProgress subtree, boolean covered, String board) {
        String id = subtree.site().id().value();
        boolean branch = subtree.sites() > 1 || (subtree.sites() == 1 && !covered);
        String sheet = board + "/sites/" + id;
        return new SubtreeRow(
                subtree.site(),
                subtree.sites(),
                new Bar(subtree.progress()),
                branch ? board + "?below=" + id : sheet,
                covered ? sheet : "");
    }

    public String name() {
        return site.name().value();
    }

    /** Its code; empty without one. */
    public String code() {
        return site.code().map(SiteCode::value).orElse("");
    }

    public boolean active() {
        return site.active();
    }
}
