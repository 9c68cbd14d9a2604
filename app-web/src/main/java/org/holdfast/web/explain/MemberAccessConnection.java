package org.holdfast.web.explain;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.explain.MemberAccess;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of members with what reaches a thing. */
@Description("A page of members, each with the grants that reach the thing.")
public record MemberAccessConnection(
        @NonNull List<@NonNull MemberAccessEdge> edges,

        @Description("The members of the edges, for callers that need no cursors of their own.") @NonNull
        List<@NonNull MemberAccessView> nodes,

        @NonNull PageInfoView pageInfo) {

    public MemberAccessConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static MemberAccessConnection of(Page<MemberAccess> page, Cursors list, Function<MemberAccess, String> key) {
        Slice<MemberAccessView, MemberAccessEdge> slice =
                Slice.of(page, list, key, MemberAccessView::from, MemberAccessEdge::new);
        return new MemberAccessConnection(slice.edges(), slice.nodes(), slice.pageInfo());
    }
}
