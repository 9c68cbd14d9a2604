package org.holdfast.web.activity;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.journal.Entry;

/** A thing as it was at a moment. */
@Name("PastState")
@Description("A thing as it was at a moment.")
public record PastStateView(
        @Description("The entry that made it so.") @NonNull EntryView entry,
        @NonNull List<@NonNull PastFieldView> fields) {

    public PastStateView {
        fields = List.copyOf(fields);
    }

    static PastStateView from(Entry entry) {
        return new PastStateView(
                EntryView.from(entry),
                entry.image().asMap().entrySet().stream()
                        .map(field -> new PastFieldView(field.getKey(), JsonText.of(field.getValue())))
                        .toList());
    }
}
