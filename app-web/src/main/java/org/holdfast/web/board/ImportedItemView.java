package org.holdfast.web.board;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.ImportedItem;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What an import does, or would do, with an item. */
@Name("ImportedItem")
@Description("What an import does, or would do, with a section or requirement of a file.")
public record ImportedItemView(
        @NonNull ItemKindView kind,
        @Nullable String code,
        @NonNull String title,

        @Description("Its level in the file, 1 at the top.") int depth,

        @NonNull ImportOutcomeView outcome,

        @Description("The fields that get another value.") @NonNull
        List<@NonNull String> changed,

        @Description("Why it is refused: stable, for programs.") @Nullable
        String problemCode,

        @Description("Why it is refused, in words.") @Nullable
        String problem) {

    public ImportedItemView {
        changed = List.copyOf(changed);
    }

    static ImportedItemView from(ImportedItem item, Texts texts) {
        return new ImportedItemView(
                ItemKindView.from(item.kind()),
                item.code().orElse(null),
                item.title(),
                item.depth(),
                ImportOutcomeView.from(item.outcome()),
                item.changed(),
                item.problem().map(DomainException::code).orElse(null),
                item.problem().map(texts::detail).orElse(null));
    }
}
