package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.ItemContent;
import org.jspecify.annotations.Nullable;

/** What a new section or requirement says. */
@Input("ItemInput")
@Description("What a section or requirement says.")
public record ItemInput(
        @Description("The reference, for example AC-2(1); unique on the board ignoring case.") @Nullable
        String code,

        @NonNull String title,
        @Description("What must be met.") @Nullable String text,

        @Description("How to meet it, or further explanation.") @Nullable
        String guidance) {

    ItemContent content() {
        return BoardForm.content(code, title, text, guidance);
    }
}
