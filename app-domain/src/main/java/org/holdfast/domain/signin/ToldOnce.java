package org.holdfast.domain.signin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.holdfast.domain.shared.Ids;

/**
 * What is told once within an hour, by whichever node and however often: the identifiers of its entries follow from it. Thus
 * it is told first and marked as told afterwards, and who dies in between tells it again without a second entry.
 *
 * @param what it is
 * @param hour in which it is told
 */
public record ToldOnce(String what, Instant hour) {

    /** What is told at a moment. */
    public static ToldOnce at(Instant now, String what) {
        return new ToldOnce(what, now.truncatedTo(ChronoUnit.HOURS));
    }

    /**
     * The identifier of an entry.
     *
     * @param apart which of the entries, where there are several
     */
    String id(String apart) {
        return Ids.derived(hour, what + "\n" + apart);
    }
}
