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
 * @param ownAlone of which types somebody gets nothing but what is their own
 */
public record ActivityFilter(
        Optional<String> type,
        Optional<String> kind,
        Optional<String> actorId,
        Optional<String> origin,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<OwnAlone> ownAlone) {

    public ActivityFilter {
        from = from.map(StorableMoment::of);
        until = until.map(StorableMoment::of);
    }

    /** One that leaves out nothing for whose it is. */
    public ActivityFilter(
            Optional<String> type,
            Optional<String> kind,
            Optional<String> actorId,
            Optional<String> origin,
            Optional<Instant> from,
            Optional<Instant> until) {
        this(type, kind, actorId, origin, from, until, Optional.empty());
    }

    /** The same for somebody who gets nothing of some types but what is their own. */
    public ActivityFilter with(OwnAlone own) {
        return new ActivityFilter(type, kind, actorId, origin, from, until, Optional.of(own));
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
