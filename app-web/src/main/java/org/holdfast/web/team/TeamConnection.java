package org.holdfast.web.team;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.team.Team;
import org.holdfast.web.graph.CountView;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of teams. */
@Description("A page of teams.")
public record TeamConnection(
        @NonNull List<@NonNull TeamEdge> edges,

        @Description("The teams of the edges, for callers that need no cursors of their own.") @NonNull
        List<@NonNull TeamView> nodes,

        @NonNull PageInfoView pageInfo,
        @Ignore Supplier<Count> counting) {

    public TeamConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static TeamConnection of(Page<Team> page, Cursors list, Function<Team, String> key, Supplier<Count> counting) {
        Slice<TeamView, TeamEdge> slice = Slice.of(page, list, key, TeamView::from, TeamEdge::new);
        return new TeamConnection(slice.edges(), slice.nodes(), slice.pageInfo(), counting);
    }

    /** How many there are on all pages together. */
    @Description("How many there are on all pages together.")
    public @NonNull CountView getTotalCount() {
        return CountView.from(counting.get());
    }
}
