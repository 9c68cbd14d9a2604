package org.holdfast.web.activity;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.web.journal.HistoryLine;

/** An entry of the journal in words. */
@Name("EntryWords")
@Description("A change in words, as the pages tell it, with names as far as the caller may see what they name.")
public record EntryWordsView(
        @Description("What the actor did, for example `renamed the site`.") @NonNull
        String what,

        @Description("What the changed thing is called; may be empty.") @NonNull
        String subject,

        @Description("What it came in through; empty for a page.") @NonNull
        String origin,

        @Description("The fields that got another value; empty for the first entry of anything but an answer.") @NonNull
        List<@NonNull FieldWordsView> changes) {

    public EntryWordsView {
        changes = List.copyOf(changes);
    }

    static EntryWordsView from(HistoryLine line) {
        return new EntryWordsView(
                line.text(),
                line.subject(),
                line.origin(),
                line.changes().stream().map(FieldWordsView::from).toList());
    }
}
