package org.holdfast.domain.journal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One field that a change gave another value.
 *
 * @param field the name of the field
 * @param before its value until then; empty when it had none
 * @param after its value since; empty when it has none any more
 */
public record FieldChange(String field, Optional<Object> before, Optional<Object> after) {

    /** The same with long texts cut. */
    FieldChange inBrief(int longest) {
        return new FieldChange(
                field,
                before.map(value -> Fields.brief(value, longest)),
                after.map(value -> Fields.brief(value, longest)));
    }

    /** Every field in which two versions differ, in the order of the newer one. */
    public static List<FieldChange> between(Fields before, Fields after) {
        Set<String> names = new LinkedHashSet<>(after.names());
        names.addAll(before.names());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            FieldChange change = new FieldChange(name, before.find(name), after.find(name));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return List.copyOf(changes);
    }
}
