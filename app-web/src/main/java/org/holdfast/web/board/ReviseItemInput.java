package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.holdfast.domain.board.ItemCode;
import org.holdfast.domain.board.ItemContent;
import org.holdfast.web.graph.GivenFields;
import org.jspecify.annotations.Nullable;

/** What to change of a section or requirement. */
@Input("ReviseItemInput")
@Description("What to change of a section or requirement. A field that is absent stays as it is; null removes it.")
public record ReviseItemInput(
        @Nullable String code,
        @Nullable String title,
        @Nullable String text,
        @Nullable String guidance) {

    /** The content with these changes. */
    ItemContent applied(ItemContent now, GivenFields given) {
        return BoardForm.content(
                given.has("code") ? code : now.code().map(ItemCode::value).orElse(null),
                given.has("title") ? title : now.title().value(),
                given.has("text") ? text : now.text().orElse(null),
                given.has("guidance") ? guidance : now.guidance().orElse(null));
    }
}
