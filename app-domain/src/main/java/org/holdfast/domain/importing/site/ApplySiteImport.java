package org.holdfast.domain.importing.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.importing.Background;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.ImportStateException;
import org.holdfast.domain.importing.site.SiteImportState.Applying;
import org.holdfast.domain.importing.site.SiteImportState.Previewed;

/** Third step: a member has the rows written. It happens in the background; the import says how far it is. */
@ApplicationScoped
public class ApplySiteImport {

    private static final String WORK = "applying an import of sites";

    private final ReadSiteImports reading;
    private final SiteImports imports;
    private final SiteImportRunner runner;
    private final Background background;
    private final Clock clock;

    @Inject
    public ApplySiteImport(
            ReadSiteImports reading, SiteImports imports, SiteImportRunner runner, Background background, Clock clock) {
        this.reading = reading;
        this.imports = imports;
        this.runner = runner;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Starts writing what was previewed last. What the rows come to is found out anew, so that nothing that changed since
     * is overwritten unseen; rows that somebody else was faster with are refused.
     *
     * @throws ImportStateException {@code import-not-now} unless it was previewed last
     */
    public SiteImport apply(Actor actor, ImportId id) {
        SiteImport current = reading.changeable(actor, id);
        if (!(current.state() instanceof Previewed previewed)) {
            throw ImportStateException.notNow(current.state().label());
        }
        SiteProgress start = SiteProgress.start(previewed.counts().rows());
        SiteImport applying =
                current.by(actor).to(new Applying(previewed.mapping(), start, actor.grants(), clock.instant()));
        imports.save(applying);
        run(applying);
        return applying;
    }

    /** Goes on with every import that is being applied and that nobody works on, for example after a crash. */
    public void resume() {
        imports.applying().forEach(this::run);
    }

    private void run(SiteImport applying) {
        background.run(WORK, () -> runner.run(applying), error -> runner.failed(applying, error));
    }
}
