package org.holdfast.web.importing;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.importing.site.SiteImport;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Texts;

/** A page of imports; without a total, as they are forgotten anyway. */
@Description("A page of imports of sites, newest first.")
public record SiteImportConnection(
        @NonNull List<@NonNull SiteImportEdge> edges,
        @NonNull List<@NonNull SiteImportView> nodes,
        @NonNull PageInfoView pageInfo) {

    public SiteImportConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static SiteImportConnection of(Page<SiteImport> page, Cursors list, Texts texts) {
        Slice<SiteImportView, SiteImportEdge> slice = Slice.of(
                page,
                list,
                found -> found.id().value(),
                found -> SiteImportView.from(found, texts),
                SiteImportEdge::new);
        return new SiteImportConnection(slice.edges(), slice.nodes(), slice.pageInfo());
    }
}
