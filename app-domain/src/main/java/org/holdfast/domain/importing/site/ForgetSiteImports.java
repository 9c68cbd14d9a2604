package org.holdfast.domain.importing.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.importing.ImportFiles;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.ImportStateException;
import org.holdfast.domain.importing.ImportedRows;
import org.holdfast.domain.importing.site.SiteImportState.Applying;

/** Imports are forgotten with their files: when a member wants it, and when they expire. What they wrote stays. */
@ApplicationScoped
public class ForgetSiteImports {

    private final ReadSiteImports reading;
    private final SiteImports imports;
    private final ImportedRows rows;
    private final ImportFiles files;
    private final Clock clock;

    @Inject
    public ForgetSiteImports(
            ReadSiteImports reading, SiteImports imports, ImportedRows rows, ImportFiles files, Clock clock) {
        this.reading = reading;
        this.imports = imports;
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Forgets an import and its file.
     *
     * @throws ImportStateException {@code import-not-now} while it is being applied
     */
    public void forget(Actor actor, ImportId id) {
        SiteImport found = reading.changeable(actor, id);
        if (found.state() instanceof Applying) {
            throw ImportStateException.notNow(found.state().label());
        }
        forget(found);
    }

    /** Forgets every import and file that expired. */
    public void forgetExpired() {
        Instant now = clock.instant();
        imports.expired(now).stream()
                .filter(found -> !(found.state() instanceof Applying))
                .forEach(this::forget);
        files.forgetExpired(now);
    }

    private void forget(SiteImport found) {
        rows.forget(found.id());
        files.forget(found.file());
        imports.forget(found.id());
    }
}
