package org.holdfast.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.ScopePath;

/**
 * One change, written once and never altered.
 *
 * @param aggregate what was changed
 * @param version the aggregate's version after the change; unique per aggregate, which is the optimistic lock
 * @param path where the aggregate lay at that time
 * @param at when, to the millisecond
 * @param actorId who, as the id of a member or {@code holdfast}
 * @param actorName who, as text
 * @param origin through what
 * @param kind what happened, in kebab-case and past tense, for example {@code site-renamed}
 * @param changes the fields that got another value
 * @param reason what the actor gave as the reason
 * @param image the aggregate's state after the change
 */
public record Entry(
        AggregateRef aggregate,
        long version,
        ScopePath path,
        Instant at,
        String actorId,
        String actorName,
        Origin origin,
        String kind,
        List<FieldChange> changes,
        Optional<String> reason,
        Fields image) {

    public Entry {
        changes = List.copyOf(changes);
    }

    private static final int BRIEF = 1_000;

    /** The same without what it says of some fields. */
    public Entry without(Set<String> fields) {
        if (fields.isEmpty()) {
            return this;
        }
        List<FieldChange> rest = changes.stream()
                .filter(change -> !fields.contains(change.field()))
                .toList();
        return telling(rest, image.without(fields));
    }

    /** The same as lists show it: of long texts, the first {@value #BRIEF} characters. */
    public Entry inBrief() {
        return telling(changes.stream().map(change -> change.inBrief(BRIEF)).toList(), image.inBrief(BRIEF));
    }

    /** The same with nothing but its changes whole: of long texts of its image, the first {@value #BRIEF} characters. */
    public Entry withImageInBrief() {
        return telling(changes, image.inBrief(BRIEF));
    }

    private Entry telling(List<FieldChange> told, Fields state) {
        return new Entry(aggregate, version, path, at, actorId, actorName, origin, kind, told, reason, state);
    }

    /** The entry's own identifier: type, aggregate and version. */
    public String id() {
        return aggregate + "/" + version;
    }

    /** The key that entries are listed by: the time, then the identifier. Sorts as text. */
    public String order() {
        return order(at, id());
    }

    /** The key of a moment, for reading from there. */
    public static String order(Instant at, String id) {
        return String.format(Locale.ROOT, "%015d", at.toEpochMilli()) + " " + id;
    }
}
