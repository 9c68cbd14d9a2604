package org.holdfast.web.board;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.BoardDetails;
import org.holdfast.domain.board.BoardScope;
import org.jspecify.annotations.Nullable;

/** A new board. */
@Input("CreateBoardInput")
@Description("A new board.")
public record CreateBoardInput(
        @NonNull String name,
        @Nullable String description,

        @Description("No site when absent.") @Nullable ScopeInput scope) {

    BoardDetails details() {
        return BoardForm.details(name, description);
    }

    BoardScope boardScope() {
        return Optional.ofNullable(scope).map(ScopeInput::scope).orElseGet(BoardScope::nothing);
    }
}
