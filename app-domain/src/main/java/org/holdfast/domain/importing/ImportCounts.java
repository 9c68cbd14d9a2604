package org.holdfast.domain.importing;

/**
 * What the rows of a file come to.
 *
 * @param made rows that make something new
 * @param changed rows that change something
 * @param same rows that change nothing
 * @param refused rows that are refused
 * @param noted rows with something to know about
 * @param parents things made to put the rows below, for example a site for each fuel
 */
public record ImportCounts(int made, int changed, int same, int refused, int noted, int parents) {

    /** No row yet. */
    public static ImportCounts none() {
        return new ImportCounts(0, 0, 0, 0, 0, 0);
    }

    /** With one row more. */
    public ImportCounts with(RowOutcome outcome, boolean withNote) {
        return new ImportCounts(
                made + (outcome == RowOutcome.NEW ? 1 : 0),
                changed + (outcome == RowOutcome.CHANGED ? 1 : 0),
                same + (outcome == RowOutcome.SAME ? 1 : 0),
                refused + (outcome == RowOutcome.REFUSED ? 1 : 0),
                noted + (withNote ? 1 : 0),
                parents);
    }

    /** With so many parents. */
    public ImportCounts withParents(int number) {
        return new ImportCounts(made, changed, same, refused, noted, number);
    }

    /** How many rows were looked at. */
    public int rows() {
        return made + changed + same + refused;
    }
}
