package org.holdfast.web.importing;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.importing.ImportedRow;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.graph.PageInfoView;
import org.holdfast.web.graph.Slice;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Texts;

/** A page of rows; the totals are the counts of the import. */
@Description("A page of the rows of a file, in their order.")
public record ImportRowConnection(
        @NonNull List<@NonNull ImportRowEdge> edges,
        @NonNull List<@NonNull ImportRowView> nodes,
        @NonNull PageInfoView pageInfo) {

    public ImportRowConnection {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    static ImportRowConnection of(Page<ImportedRow> page, Cursors list, Texts texts) {
        Slice<ImportRowView, ImportRowEdge> slice =
                Slice.of(page, list, ImportedRow::key, row -> ImportRowView.from(row, texts), ImportRowEdge::new);
        return new ImportRowConnection(slice.edges(), slice.nodes(), slice.pageInfo());
    }
}
