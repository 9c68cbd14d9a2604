package org.holdfast.domain.importing.site;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.domain.importing.BringFile;
import org.holdfast.domain.importing.FileQuota;
import org.holdfast.domain.importing.ImportFiles;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.ImportedRows;
import org.holdfast.domain.importing.Tables;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.InMemoryLeases;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Sites;

/** The use cases of importing sites on the stores given; work in the background waits until a test has it done. */
public final class SiteImportKernel {

    public final BringFile bringing;
    public final ReadSiteImports reading;
    public final StartSiteImport starting;
    public final PreviewSiteImport previewing;
    public final ApplySiteImport applying;
    public final ForgetSiteImports forgetting;
    private final List<Runnable> waiting = new ArrayList<>();

    public SiteImportKernel(
            KernelFixture kernel,
            Recorder recorder,
            Claims claims,
            Sites sites,
            SiteImports imports,
            ImportedRows rows,
            ImportFiles files,
            Tables tables,
            ImportLimits limits) {
        SiteWalks walks = new SiteWalks(kernel.access, new ReadSites(kernel.access, sites), sites, files, tables);
        SiteWriter writer = new SiteWriter(claims, recorder, sites, kernel.exclusive);
        SiteImportRunner runner = new SiteImportRunner(
                imports, rows, walks, writer, new InMemoryLeases(kernel.clock), kernel.ids, kernel.clock);
        bringing = new BringFile(kernel.access, files, limits, FileQuota.standard(limits), kernel.ids, kernel.clock);
        reading = new ReadSiteImports(kernel.access, imports, rows);
        starting = new StartSiteImport(reading, imports, files, tables, kernel.ids, kernel.clock);
        previewing = new PreviewSiteImport(reading, imports, rows, walks, kernel.clock);
        applying =
                new ApplySiteImport(reading, imports, runner, (name, work, failed) -> waiting.add(work), kernel.clock);
        forgetting = new ForgetSiteImports(reading, imports, rows, files, kernel.clock);
    }

    /** Does what waits in the background. */
    public void work() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    /** Forgets what waits in the background, as a process that dies does. */
    public void die() {
        waiting.clear();
    }
}
