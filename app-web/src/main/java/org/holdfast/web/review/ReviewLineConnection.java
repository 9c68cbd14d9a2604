package org.holdfast.web.review;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.review.LineNow;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of the lines of a review. */
@Description("A page of the lines of an access review.")
public record ReviewLineConnection(
        @NonNull List<@NonNull ReviewLineEdge> edges,

        @Description("The lines of the edges, for callers that need no cursors of their own.") @NonNull
        List<@NonNull ReviewLineView> nodes,

        @NonNull PageInfoView pageInfo) {

    public ReviewLineConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static ReviewLineConnection of(Page<LineNow> page, Cursors list, Function<LineNow, String> key) {
        Slice<ReviewLineView, ReviewLineEdge> slice =
                Slice.of(page, list, key, ReviewLineView::of, ReviewLineEdge::new);
        return new ReviewLineConnection(slice.edges(), slice.nodes(), slice.pageInfo());
    }
}
