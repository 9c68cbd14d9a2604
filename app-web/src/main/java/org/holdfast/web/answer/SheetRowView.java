package org.holdfast.web.answer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A line of a sheet as the API shows it. */
@Name("SheetRow")
@Description("A section or a requirement of a sheet, in the order of the outline.")
public record SheetRowView(
        @Description("The section or requirement.") @NonNull @Id
        String itemId,

        @Description("`section` or `requirement`.") @NonNull String kind,

        @Description("1 at the top.") int depth,
        @Nullable String code,
        @NonNull String title,

        @Description("Of a section: with all below it.") @Nullable
        ProgressView progress,

        @Description("Of a requirement; at version 0 while nobody answered.") @Nullable
        AnswerView answer) {}
