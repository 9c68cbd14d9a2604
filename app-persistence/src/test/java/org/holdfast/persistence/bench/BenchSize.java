package org.holdfast.persistence.bench;

/**
 * How much data is measured.
 *
 * @param sites how many sites
 * @param requirements how many requirements the board has
 * @param answered the share of cells that somebody answered
 */
record BenchSize(int sites, int requirements, double answered) {

    /** The regions that the sites are spread over; a member who sees one of them sees 1 % of the sites. */
    static final int REGIONS = 100;

    static BenchSize of(int sites) {
        return new BenchSize(sites, 287, 0.05);
    }

    int answersPerSheet() {
        return Math.max(1, (int) Math.round(requirements * answered));
    }
}
