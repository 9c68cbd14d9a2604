package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.MergedStatus;

/** A status that was merged into another. */
@Name("MergedStatus")
@Description("A status that is no longer offered; answers that have it count as another one.")
public record MergedStatusView(
        @NonNull @Id String id,
        @NonNull String name,

        @Description("The status that took its place.") @NonNull @Id
        String intoId) {

    static MergedStatusView from(MergedStatus merged) {
        return new MergedStatusView(
                merged.status().id().value(),
                merged.status().name().value(),
                merged.into().value());
    }
}
