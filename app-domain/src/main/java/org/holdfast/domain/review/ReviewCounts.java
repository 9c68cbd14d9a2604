package org.holdfast.domain.review;

/**
 * How far a review is.
 *
 * @param lines how many grants it lists
 * @param confirmed how many were confirmed
 * @param withdrawn how many were taken away
 */
public record ReviewCounts(long lines, long confirmed, long withdrawn) {

    /** How many nobody decided yet. */
    public long open() {
        return lines - confirmed - withdrawn;
    }
}
