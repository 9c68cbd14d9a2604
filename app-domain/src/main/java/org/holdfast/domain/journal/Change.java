package org.holdfast.domain.journal;

import java.util.List;
import java.util.Optional;

/**
 * What a command decided: the aggregate before and after, and what that is called.
 *
 * @param kind kebab-case, past tense
 * @param before empty when the aggregate is new
 * @param after one version further than {@code before}
 * @param reason what the actor gave as the reason
 */
public record Change<A extends Aggregate>(String kind, Optional<A> before, A after, Optional<String> reason) {

    public Change {
        long expected = before.map(Aggregate::version).orElse(0L) + 1;
        if (after.version() != expected) {
            throw new IllegalArgumentException("a change goes one version further: " + after.ref());
        }
    }

    /** The first entry of a new aggregate. */
    public static <A extends Aggregate> Change<A> created(String kind, A after) {
        return new Change<>(kind, Optional.empty(), after, Optional.empty());
    }

    /** A change of an existing aggregate. */
    public static <A extends Aggregate> Change<A> changed(String kind, A before, A after) {
        return new Change<>(kind, Optional.of(before), after, Optional.empty());
    }

    /** The same with a reason. */
    public Change<A> because(Optional<String> why) {
        return new Change<>(kind, before, after, why);
    }

    /** The fields that differ. */
    public List<FieldChange> fields() {
        return FieldChange.between(before.map(Aggregate::fields).orElse(Fields.none()), after.fields());
    }
}
