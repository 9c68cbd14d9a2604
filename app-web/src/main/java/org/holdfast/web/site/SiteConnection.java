package org.holdfast.web.site;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.site.Site;
import org.holdfast.web.graph.CountView;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of sites. */
@Description("A page of sites.")
public record SiteConnection(
        @NonNull List<@NonNull SiteEdge> edges,

        @Description("The sites of the edges, for callers that need no cursors of their own.") @NonNull
        List<@NonNull SiteView> nodes,

        @NonNull PageInfoView pageInfo,
        @Ignore Supplier<Count> counting) {

    public SiteConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    /**
     * The connection of a page.
     *
     * @param key the key of a site in the list's order
     * @param counting counts the list, should the caller ask for it
     */
    public static SiteConnection of(
            Page<Site> page, Cursors list, Function<Site, String> key, Supplier<Count> counting) {
        Slice<SiteView, SiteEdge> slice = Slice.of(page, list, key, SiteView::from, SiteEdge::new);
        return new SiteConnection(slice.edges(), slice.nodes(), slice.pageInfo(), counting);
    }

    /** How many there are on all pages together. */
    @Description("How many there are on all pages together.")
    public @NonNull CountView getTotalCount() {
        return CountView.from(counting.get());
    }
}
