package org.holdfast.web.importing;

import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.InMemoryImportedRows;
import org.holdfast.domain.importing.site.InMemorySiteImports;
import org.holdfast.domain.importing.site.SiteImportKernel;
import org.holdfast.domain.importing.site.SiteImports;
import org.holdfast.web.graph.GivenInstances;
import org.holdfast.web.graph.GraphFixture;
import org.holdfast.web.importing.table.SniffingTables;
import org.holdfast.web.shared.Texts;

/** Imports of sites on in-memory stores, reading real formats. */
final class GivenImports {

    private GivenImports() {}

    /** Their use cases, which the schema of the fixture then has too. */
    static SiteImportKernel on(GraphFixture graph) {
        SiteImportKernel imports = on(graph, new InMemorySiteImports());
        GivenInstances.give(new SiteImportGraph(
                graph.caller,
                imports.reading,
                imports.starting,
                imports.previewing,
                imports.applying,
                imports.forgetting,
                new Texts()));
        return imports;
    }

    static SiteImportKernel on(GraphFixture graph, SiteImports imports) {
        ImportLimits limits = ImportLimits.standard();
        return new SiteImportKernel(
                graph.kernel,
                graph.kernel.recorder,
                graph.kernel.claims,
                graph.sites,
                imports,
                new InMemoryImportedRows(),
                graph.files,
                new SniffingTables(limits),
                limits);
    }
}
