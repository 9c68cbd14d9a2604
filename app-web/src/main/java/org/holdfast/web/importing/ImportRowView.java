package org.holdfast.web.importing;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.importing.ImportedRow;
import org.holdfast.domain.importing.RowOutcome;
import org.holdfast.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A row of a file and what it comes to. */
@Name("ImportRow")
@Description("A row of a file and what it comes to.")
public record ImportRowView(
        @Description("Where it stands in the file, counted from 1.")
        int number,

        @NonNull Outcome outcome,
        @Nullable String name,
        @Nullable String code,
        @NonNull List<@NonNull ImportProblemView> problems,
        @NonNull List<@NonNull ImportProblemView> notes,
        @NonNull List<@NonNull ImportDifferenceView> differences) {

    /** What a row comes to. */
    @Name("ImportOutcome")
    public enum Outcome {
        NEW,
        CHANGED,
        SAME,
        REFUSED;

        RowOutcome outcome() {
            return RowOutcome.valueOf(name());
        }
    }

    public ImportRowView {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        differences = List.copyOf(differences);
    }

    /** The view of a row. */
    public static ImportRowView from(ImportedRow row, Texts texts) {
        return new ImportRowView(
                Math.toIntExact(row.number()),
                Outcome.valueOf(row.outcome().name()),
                row.name().orElse(null),
                row.code().orElse(null),
                row.problems().stream()
                        .map(problem -> ImportProblemView.from(problem, texts))
                        .toList(),
                row.notes().stream()
                        .map(problem -> ImportProblemView.from(problem, texts))
                        .toList(),
                row.differences().stream()
                        .map(difference -> new ImportDifferenceView(
                                difference.field(),
                                difference.before().orElse(null),
                                difference.after().orElse(null)))
                        .toList());
    }
}
