package org.holdfast.web.board;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.ImportedItem;
import org.holdfast.domain.board.ImportedItem.Outcome;
import org.holdfast.domain.board.RequirementsFile;
import org.holdfast.domain.board.RequirementsImport;
import org.holdfast.web.shared.Texts;

/** What an import of requirements does, or would do. */
@Name("RequirementsImport")
@Description("What an import of requirements does, or would do.")
public record RequirementsImportView(
        @Description("What the file calls itself.") @NonNull String title,

        @Description("The headings of a table; none for a catalogue.") @NonNull
        List<@NonNull String> headings,

        @Description("What each column was taken to mean.") @NonNull
        List<@NonNull RequirementColumnView> columns,

        @Description("How many requirements the catalogue calls withdrawn; they are left out.")
        int withdrawnCount,

        int newCount,
        int changedCount,
        int sameCount,
        int refusedCount,

        @Description("In the order of the file, those that could not be read first; at most 5,000 can be new.") @NonNull
        List<@NonNull ImportedItemView> items) {

    public RequirementsImportView {
        headings = List.copyOf(headings);
        columns = List.copyOf(columns);
        items = List.copyOf(items);
    }

    static RequirementsImportView of(RequirementsFile file, RequirementsImport result, Texts texts) {
        List<ImportedItem> all =
                Stream.concat(file.refused().stream(), result.items().stream()).toList();
        return new RequirementsImportView(
                file.catalog().title(),
                file.headings(),
                file.columns().stream().map(RequirementColumnView::from).toList(),
                file.catalog().withdrawn(),
                count(all, Outcome.NEW),
                count(all, Outcome.CHANGED),
                count(all, Outcome.SAME),
                count(all, Outcome.REFUSED),
                all.stream().map(item -> ImportedItemView.from(item, texts)).toList());
    }

    private static int count(List<ImportedItem> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
