package org.holdfast.web.board;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.Place;
import org.jspecify.annotations.Nullable;

/** A place in an outline. */
@Input("PlaceInput")
@Description("A place in an outline; the last at the top when nothing is given.")
public record PlaceInput(
        @Description("The item above; the top when absent.") @Nullable @Id
        String parentId,

        @Description("The sibling that comes next; the last place when absent.") @Nullable @Id
        String beforeId) {

    /** The place; the last at the top when the input is absent. */
    static Place place(@Nullable PlaceInput input) {
        return input == null
                ? Place.last()
                : new Place(
                        Optional.ofNullable(input.parentId).map(ItemId::new),
                        Optional.ofNullable(input.beforeId).map(ItemId::new));
    }
}
