package org.holdfast.domain.importing.site;

import org.holdfast.domain.importing.ImportCounts;

/**
 * How far the rows of a file are written.
 *
 * @param depth the level below other rows that is being written; rows without a parent in the file are level 0
 * @param place how many rows of the file were passed on that level
 * @param rows how many rows the file has
 * @param counts what the rows written so far came to
 */
public record SiteProgress(int depth, int place, int rows, ImportCounts counts) {

    /** Nothing yet. */
    public static SiteProgress start(int rows) {
        return new SiteProgress(0, 0, rows, ImportCounts.none());
    }

    /** The share of rows done, 0 to 1. */
    public double share() {
        return rows == 0 ? 1 : Math.min(1, (double) counts.rows() / rows);
    }
}
