package org.holdfast.web.role;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.graph.CountView;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of own roles. */
@Description("A page of own roles.")
public record OwnRoleConnection(
        @NonNull List<@NonNull OwnRoleEdge> edges,

        @Description("The own roles of the edges, for callers that need no cursors of their own.") @NonNull
        List<@NonNull OwnRoleView> nodes,

        @NonNull PageInfoView pageInfo,
        @Ignore Supplier<Count> counting) {

    public OwnRoleConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static OwnRoleConnection of(
            Page<OwnRole> page, Cursors list, Function<OwnRole, String> key, Supplier<Count> counting) {
        Slice<OwnRoleView, OwnRoleEdge> slice = Slice.of(page, list, key, OwnRoleView::from, OwnRoleEdge::new);
        return new OwnRoleConnection(slice.edges(), slice.nodes(), slice.pageInfo(), counting);
    }

    /** How many there are on all pages together. */
    @Description("How many there are on all pages together.")
    public @NonNull CountView getTotalCount() {
        return CountView.from(counting.get());
    }
}
