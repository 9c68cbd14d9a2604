package org.holdfast.domain.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.shared.StorableMoment;

/**
 * Narrows the activity of an organisation; empty parts do not narrow.
 *
 * @param types types of aggregates; none for any
 * @param kind a kind of change
 * @param actorId who made it
 * @param origins the names of some {@link org.holdfast.domain.access.Origin}s; none for any
 * @param from the earliest moment, included
 * @param until the latest moment, excluded
 * @param ownAlone of which types somebody gets nothing but what is their own
 */
public record ActivityFilter(
        Set<String> types,
        Optional<String> kind,
        Optional<String> actorId,
        Set<String> origins,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<OwnAlone> ownAlone) {

    public ActivityFilter {
        types = Set.copyOf(types);
        origins = Set.copyOf(origins);
        from = from.map(StorableMoment::of);
        until = until.map(StorableMoment::of);
    }

    /** One that leaves out nothing for whose it is. */
    public ActivityFilter(
            Set<String> types,
            Optional<String> kind,
            Optional<String> actorId,
            Set<String> origins,
            Optional<Instant> from,
            Optional<Instant> until) {
        this(types, kind, actorId, origins, from, until, Optional.empty());
    }

    /** The same for somebody who gets nothing of some types but what is their own. */
    public ActivityFilter with(OwnAlone own) {
        return new ActivityFilter(types, kind, actorId, origins, from, until, Optional.of(own));
    }

    /** Everything. */
    public static ActivityFilter none() {
        return new ActivityFilter(
                Set.of(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
    }
}
