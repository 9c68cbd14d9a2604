package org.holdfast.web.activity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.web.journal.HistoryLine;

/** One field that a change gave another value, in words. */
@Name("FieldWords")
@Description("One field that a change gave another value, in words.")
public record FieldWordsView(
        @Description("What the field is called, for example `Responsible`.") @NonNull
        String field,

        @Description("Its value until then, names instead of ids; empty when it had none.") @NonNull
        String before,

        @Description("Its value since; empty when it has none any more.") @NonNull
        String after) {

    static FieldWordsView from(HistoryLine.Changed changed) {
        return new FieldWordsView(changed.field(), changed.before(), changed.after());
    }
}
