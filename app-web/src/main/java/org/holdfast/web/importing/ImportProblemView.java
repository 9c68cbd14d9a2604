package org.holdfast.web.importing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.importing.RowProblem;
import org.holdfast.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Why something is refused, or what one should know about it. */
@Name("ImportProblem")
@Description("Why something is refused, or what one should know about it.")
public record ImportProblemView(
        @Description("Stable, for programs.") @NonNull String code,

        @Description("The heading of the column that it is about.") @Nullable
        String column,

        @NonNull String title,
        @NonNull String detail) {

    /** The view of a problem. */
    public static ImportProblemView from(RowProblem problem, Texts texts) {
        return new ImportProblemView(
                problem.code(),
                problem.column().orElse(null),
                texts.text("error." + problem.code() + ".title", problem.parameters()),
                texts.text("error." + problem.code() + ".detail", problem.parameters()));
    }
}
