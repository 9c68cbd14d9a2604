package org.holdfast.web.activity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.journal.FieldChange;
import org.jspecify.annotations.Nullable;

/** One field that a change gave another value. */
@Name("FieldChange")
@Description("One field that a change gave another value.")
public record FieldChangeView(
        @NonNull String field,

        @Description("Its value until then, as JSON; null when it had none.") @Nullable
        String before,

        @Description("Its value since, as JSON; null when it has none any more.") @Nullable
        String after) {

    static FieldChangeView from(FieldChange change) {
        return new FieldChangeView(
                change.field(),
                change.before().map(JsonText::of).orElse(null),
                change.after().map(JsonText::of).orElse(null));
    }
}
