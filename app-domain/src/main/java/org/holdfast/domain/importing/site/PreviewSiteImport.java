package org.holdfast.domain.importing.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.importing.FileReading;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.ImportStateException;
import org.holdfast.domain.importing.ImportedRows;
import org.holdfast.domain.importing.site.SiteImportState.Applied;
import org.holdfast.domain.importing.site.SiteImportState.Applying;
import org.holdfast.domain.importing.site.SiteImportState.Previewed;
import org.holdfast.domain.site.Site;

/** Second step: a member says what the columns mean and sees what each row comes to. No site is written. */
@ApplicationScoped
public class PreviewSiteImport {

    private final ReadSiteImports reading;
    private final SiteImports imports;
    private final ImportedRows rows;
    private final SiteWalks walks;
    private final FileReading fileReading;
    private final Clock clock;

    @Inject
    public PreviewSiteImport(
            ReadSiteImports reading,
            SiteImports imports,
            ImportedRows rows,
            SiteWalks walks,
            FileReading fileReading,
            Clock clock) {
        this.reading = reading;
        this.imports = imports;
        this.rows = rows;
        this.walks = walks;
        this.fileReading = fileReading;
        this.clock = clock;
    }

    /**
     * Finds out what each row comes to. It can be repeated with another mapping until the import is applied.
     *
     * @throws org.holdfast.domain.shared.InvalidInputException when rows cannot be read by the mapping
     * @throws org.holdfast.domain.shared.TooMuchAtOnceException when others read for too long
     * @throws org.holdfast.domain.importing.FileRefusedException when the file turns out to be broken further down
     * @throws ImportStateException {@code import-not-now} when it is being applied or was
     * @throws org.holdfast.domain.shared.NotFoundException when there is no such import, or no such site to import below
     */
    public SiteImport preview(Actor actor, ImportId id, SiteMapping mapping) {
        return fileReading.oneByOne(actor, () -> previewed(actor, id, mapping));
    }

    /** What was applied while this waited for its turn stays as it is. */
    private SiteImport previewed(Actor actor, ImportId id, SiteMapping mapping) {
        SiteImport current = reading.changeable(actor, id);
        if (current.state() instanceof Applying || current.state() instanceof Applied) {
            throw ImportStateException.notNow(current.state().label());
        }
        SiteMapping checked = mapping.checked(current.headings().size());
        SiteProgress progress = walked(actor, current, checked);
        SiteImport previewed = current.to(new Previewed(checked, progress.counts(), clock.instant()));
        imports.save(previewed);
        return previewed;
    }

    private SiteProgress walked(Actor actor, SiteImport current, SiteMapping mapping) {
        rows.forget(current.id());
        SiteWalk walk = walks.planning(current, mapping, actor);
        return walk.walk(SiteProgress.start(walk.rows()), walks.base(actor, mapping), new Keeping(current.id()));
    }

    /** Keeps what each row comes to, and nothing else. */
    private final class Keeping implements SiteWalk.Steps {

        private final ImportId id;

        private Keeping(ImportId id) {
            this.id = id;
        }

        @Override
        public void parents(List<Site> parents) {}

        @Override
        public List<SiteDecision> batch(Supplier<List<SiteDecision>> deciding) {
            return deciding.get();
        }

        @Override
        public void passed(List<SiteDecision> decisions, SiteProgress progress) {
            rows.put(id, decisions.stream().map(SiteDecision::told).toList());
        }
    }
}
