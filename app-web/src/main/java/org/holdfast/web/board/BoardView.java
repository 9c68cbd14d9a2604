package org.holdfast.web.board;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.Board;
import org.jspecify.annotations.Nullable;

/** A board as the API shows it. */
@Name("Board")
@Description("One programme: its statuses and the sites it is for. Its requirements are in its outline.")
public record BoardView(
        @NonNull @Id String id,

        @Description("One more with each change; a mutation names the one that its caller has seen.")
        int version,

        @NonNull String name,
        @Nullable String description,

        @Description("An archived board can be read and not changed.")
        boolean archived,

        @Description("The statuses that are offered, in their order.") @NonNull
        List<@NonNull StatusView> statuses,

        @Description("The statuses that were merged into others.") @NonNull
        List<@NonNull MergedStatusView> mergedStatuses,

        @NonNull ScopeView scope) {

    public BoardView {
        statuses = List.copyOf(statuses);
        mergedStatuses = List.copyOf(mergedStatuses);
    }

    /** The view of a board. */
    public static BoardView from(Board board) {
        return new BoardView(
                board.id().value(),
                Math.toIntExact(board.version()),
                board.name().value(),
                board.details().description().orElse(null),
                board.archived(),
                board.statuses().offered().stream().map(StatusView::from).toList(),
                board.statuses().merged().stream().map(MergedStatusView::from).toList(),
                ScopeView.from(board.scope()));
    }
}
