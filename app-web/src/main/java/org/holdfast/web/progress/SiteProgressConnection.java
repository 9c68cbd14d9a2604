package org.holdfast.web.progress;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.progress.Overview.SiteProgress;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of sites with where they stand. */
@Description("A page of sites with where they stand, each with all below it.")
public record SiteProgressConnection(
        @NonNull List<@NonNull SiteProgressEdge> edges,
        @NonNull List<@NonNull SiteProgressView> nodes,
        @NonNull PageInfoView pageInfo) {

    public SiteProgressConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static SiteProgressConnection of(Page<SiteProgress> page, Cursors list, Function<SiteProgress, String> key) {
        Slice<SiteProgressView, SiteProgressEdge> slice =
                Slice.of(page, list, key, SiteProgressView::from, SiteProgressEdge::new);
        return new SiteProgressConnection(slice.edges(), slice.nodes(), slice.pageInfo());
    }
}
