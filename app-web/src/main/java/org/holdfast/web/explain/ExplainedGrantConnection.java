package org.holdfast.web.explain;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.explain.ExplainedGrant;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.graph.CountView;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of what was granted to a member. */
@Description("A page of what was granted to a member, to them or to their teams.")
public record ExplainedGrantConnection(
        @NonNull List<@NonNull ExplainedGrantEdge> edges,

        @Description("The grants of the edges, for callers that need no cursors of their own.") @NonNull
        List<@NonNull ExplainedGrantView> nodes,

        @NonNull PageInfoView pageInfo,

        @Description("How many there are on all pages together.") @NonNull
        CountView totalCount) {

    public ExplainedGrantConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static ExplainedGrantConnection of(OrganisationId organisation, Page<ExplainedGrant> page, Cursors list, int all) {
        Slice<ExplainedGrantView, ExplainedGrantEdge> slice = Slice.of(
                page,
                list,
                ExplainedGrant::order,
                grant -> ExplainedGrantView.of(organisation, grant),
                ExplainedGrantEdge::new);
        return new ExplainedGrantConnection(
                slice.edges(), slice.nodes(), slice.pageInfo(), CountView.from(Count.upToLimit(all)));
    }
}
