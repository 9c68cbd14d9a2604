package org.holdfast.web.activity;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.journal.Entry;
import org.jspecify.annotations.Nullable;

/** An entry of the journal as the API shows it. */
@Name("Entry")
@Description("One change, written once and never altered.")
public record EntryView(
        @NonNull @Id String id,
        @NonNull Instant at,

        @Description("What was changed: `site`, `board`, `answer`, `member` …") @NonNull
        String subject,

        @Description("The id of what was changed.") @NonNull @Id
        String subjectId,

        @Description("What it is called after the change, where it has a name.") @Nullable
        String subjectName,

        @Description("Its version after the change.") int version,

        @Description("What happened, for example `site-renamed`.") @NonNull
        String kind,

        @NonNull @Id String actorId,
        @NonNull String actorName,

        @Description("What it came in through: PAGE, API, TOKEN, IMPORT, AUTOMATION, CONSOLE.") @NonNull
        String origin,

        @Description("What the actor gave as the reason.") @Nullable
        String reason,

        @Description("Empty where the caller may not read the thing itself.") @NonNull
        List<@NonNull FieldChangeView> changes,

        @Ignore Entry entry) {

    public EntryView {
        changes = List.copyOf(changes);
    }

    /** The view of an entry. */
    public static EntryView from(Entry entry) {
        return new EntryView(
                entry.id(),
                entry.at(),
                entry.aggregate().type(),
                entry.aggregate().id(),
                entry.image().findText("name").orElse(null),
                Math.toIntExact(entry.version()),
                entry.kind(),
                entry.actorId(),
                entry.actorName(),
                entry.origin().name(),
                entry.reason().orElse(null),
                entry.changes().stream().map(FieldChangeView::from).toList(),
                entry);
    }
}
