package org.holdfast.web.explain;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.explain.TeamAccess;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of teams with what reaches a thing. */
@Description("A page of teams, each with the grants that reach the thing.")
public record TeamAccessConnection(
        @NonNull List<@NonNull TeamAccessEdge> edges,

        @Description("The teams of the edges, for callers that need no cursors of their own.") @NonNull
        List<@NonNull TeamAccessView> nodes,

        @NonNull PageInfoView pageInfo) {

    public TeamAccessConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static TeamAccessConnection of(Page<TeamAccess> page, Cursors list, Function<TeamAccess, String> key) {
        Slice<TeamAccessView, TeamAccessEdge> slice =
                Slice.of(page, list, key, TeamAccessView::from, TeamAccessEdge::new);
        return new TeamAccessConnection(slice.edges(), slice.nodes(), slice.pageInfo());
    }
}
