package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.holdfast.domain.board.BoardDetails;
import org.holdfast.web.graph.GivenFields;
import org.jspecify.annotations.Nullable;

/** What to change of a board. */
@Input("DescribeBoardInput")
@Description("What to change of a board. A field that is absent stays as it is; null removes it.")
public record DescribeBoardInput(
        @Nullable String name, @Nullable String description) {

    /** The details with these changes. */
    BoardDetails applied(BoardDetails now, GivenFields given) {
        return BoardForm.details(
                given.has("name") ? name : now.name().value(),
                given.has("description") ? description : now.description().orElse(null));
    }
}
