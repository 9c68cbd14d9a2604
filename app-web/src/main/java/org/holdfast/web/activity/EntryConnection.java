package org.holdfast.web.activity;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;

/** A page of entries; without a total, as the journal only grows and nobody reads it to the end. */
@Description("A page of entries, newest first.")
public record EntryConnection(
        @NonNull List<@NonNull EntryEdge> edges,

        @Description("The entries of the edges, for callers that need no cursors of their own.") @NonNull
        List<@NonNull EntryView> nodes,

        @NonNull PageInfoView pageInfo) {

    public EntryConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    /** The connection of a page. */
    public static EntryConnection of(Page<Entry> page, Cursors list) {
        Slice<EntryView, EntryEdge> slice = Slice.of(page, list, Entry::order, EntryView::from, EntryEdge::new);
        return new EntryConnection(slice.edges(), slice.nodes(), slice.pageInfo());
    }
}
