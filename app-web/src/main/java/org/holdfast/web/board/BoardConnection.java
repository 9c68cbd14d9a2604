package org.holdfast.web.board;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.graph.CountView;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of boards. */
@Description("A page of boards.")
public record BoardConnection(
        @NonNull List<@NonNull BoardEdge> edges,

        @Description("The boards of the edges, for callers that need no cursors of their own.") @NonNull
        List<@NonNull BoardView> nodes,

        @NonNull PageInfoView pageInfo,
        @Ignore Supplier<Count> counting) {

    public BoardConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static BoardConnection of(Page<Board> page, Cursors list, Function<Board, String> key, Supplier<Count> counting) {
        Slice<BoardView, BoardEdge> slice = Slice.of(page, list, key, BoardView::from, BoardEdge::new);
        return new BoardConnection(slice.edges(), slice.nodes(), slice.pageInfo(), counting);
    }

    /** How many there are on all pages together. */
    @Description("How many there are on all pages together.")
    public @NonNull CountView getTotalCount() {
        return CountView.from(counting.get());
    }
}
