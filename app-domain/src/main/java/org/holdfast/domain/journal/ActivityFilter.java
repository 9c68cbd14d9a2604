package org.holdfast.domain.journal;

import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.shared.StorableMoment;

/**
 * Narrows the activity of an organisation; empty parts do not narrow.
 *
 * @param type a type of aggregate
 * @param kind a kind of change
 * @param actorId who made it
 * @param origin the name of an {@link org.holdfast.domain.access.Origin}
 * @param from the earliest moment, included
 * @param until the latest moment, excluded
 */
public record ActivityFilter(
        Optional<String> type,
        Optional<String> kind,
        Optional<String> actorId,
        Optional<String> origin,
        Optional<Instant> from,
        Optional<Instant> until) {

    public ActivityFilter {
        from = from.map(StorableMoment::of);
        until = until.map(StorableMoment::of);
    }

    /** Everything. */
    public static ActivityFilter none() {
        return new ActivityFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
