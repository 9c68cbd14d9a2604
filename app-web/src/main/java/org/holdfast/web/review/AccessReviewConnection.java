package org.holdfast.web.review;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.graph.CountView;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of access reviews. */
@Description("A page of access reviews.")
public record AccessReviewConnection(
        @NonNull List<@NonNull AccessReviewEdge> edges,

        @Description("The reviews of the edges, for callers that need no cursors of their own.") @NonNull
        List<@NonNull AccessReviewView> nodes,

        @NonNull PageInfoView pageInfo,
        @Ignore Supplier<Count> counting) {

    public AccessReviewConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static AccessReviewConnection of(
            Page<AccessReview> page,
            Cursors list,
            Function<AccessReview, AccessReviewView> form,
            Supplier<Count> counting) {
        Slice<AccessReviewView, AccessReviewEdge> slice =
                Slice.of(page, list, review -> review.id().value(), form, AccessReviewEdge::new);
        return new AccessReviewConnection(slice.edges(), slice.nodes(), slice.pageInfo(), counting);
    }

    /** How many there are on all pages together. */
    @Description("How many there are on all pages together.")
    public @NonNull CountView getTotalCount() {
        return CountView.from(counting.get());
    }
}
