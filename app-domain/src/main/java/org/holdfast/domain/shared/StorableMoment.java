package org.holdfast.domain.shared;

import java.time.Instant;

/** Moments as they are stored and compared: from 1970 to the year 9999. One beyond is taken for the end it lies behind. */
public final class StorableMoment {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private StorableMoment() {}

    /** The moment itself, or the nearest one that can be stored. */
    public static Instant of(Instant moment) {
        if (moment.isBefore(FIRST)) {
            return FIRST;
        }
        return moment.isAfter(LAST) ? LAST : moment;
    }

    /**
     * The moment that somebody gave, where it is to hold: nobody means the year 999,999,999.
     *
     * @throws InvalidValueException {@code value-moment-out-of-range}
     */
    public static Instant given(String field, Instant moment) {
        if (!of(moment).equals(moment)) {
            throw InvalidValueException.invalid(field, "value-moment-out-of-range");
        }
        return moment;
    }
}
