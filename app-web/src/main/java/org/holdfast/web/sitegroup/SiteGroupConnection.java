package org.holdfast.web.sitegroup;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.web.graph.CountView;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of site groups. */
@Description("A page of site groups.")
public record SiteGroupConnection(
        @NonNull List<@NonNull SiteGroupEdge> edges,

        @Description("The groups of the edges, for callers that need no cursors of their own.") @NonNull
        List<@NonNull SiteGroupView> nodes,

        @NonNull PageInfoView pageInfo,
        @Ignore Supplier<Count> counting) {

    public SiteGroupConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static SiteGroupConnection of(
            Page<SiteGroup> page, Cursors list, Function<SiteGroup, String> key, Supplier<Count> counting) {
        Slice<SiteGroupView, SiteGroupEdge> slice = Slice.of(page, list, key, SiteGroupView::from, SiteGroupEdge::new);
        return new SiteGroupConnection(slice.edges(), slice.nodes(), slice.pageInfo(), counting);
    }

    /** How many there are on all pages together. */
    @Description("How many there are on all pages together.")
    public @NonNull CountView getTotalCount() {
        return CountView.from(counting.get());
    }
}
