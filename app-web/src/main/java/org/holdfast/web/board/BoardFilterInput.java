package org.holdfast.web.board;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.holdfast.domain.board.BoardFilter;
import org.jspecify.annotations.Nullable;

/** Narrows a list of boards. */
@Input("BoardFilter")
@Description("Narrows a list of boards; what is absent does not narrow.")
public record BoardFilterInput(
        @Description("Found anywhere in the name, ignoring case.") @Nullable
        String text,

        @Nullable Boolean archived) {

    /** The filter; everything when the input is absent. */
    static BoardFilter filter(@Nullable BoardFilterInput input) {
        return input == null
                ? BoardFilter.none()
                : new BoardFilter(
                        Optional.ofNullable(input.text).filter(text -> !text.isBlank()),
                        Optional.ofNullable(input.archived));
    }
}
