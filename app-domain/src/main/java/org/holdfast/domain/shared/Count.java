package org.holdfast.domain.shared;

/**
 * How many elements a list has, counted up to a limit so that the work stays bounded.
 *
 * @param value the number counted
 * @param atLeast whether counting stopped at the limit, so that there are at least this many
 */
public record Count(long value, boolean atLeast) {

    /** Lists are counted up to here. */
    public static final int LIMIT = 20_000;

    /** The count of a store that stopped at {@link #LIMIT}. */
    public static Count upToLimit(long counted) {
        return new Count(Math.min(counted, LIMIT), counted >= LIMIT);
    }
}
