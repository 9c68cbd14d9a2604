package org.holdfast.domain.importing.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.ImportedRow;
import org.holdfast.domain.importing.ImportedRows;
import org.holdfast.domain.importing.RowOutcome;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Reading imports of sites: one's own, or every one for those who may import anywhere. */
@ApplicationScoped
public class ReadSiteImports {

    private final Access access;
    private final SiteImports imports;
    private final ImportedRows rows;

    @Inject
    public ReadSiteImports(Access access, SiteImports imports, ImportedRows rows) {
        this.access = access;
        this.imports = imports;
        this.rows = rows;
    }

    /**
     * The import.
     *
     * @throws NotFoundException {@code site-import-not-found}
     * @throws org.holdfast.domain.access.AccessRefusedException when the caller may import no sites and see nothing of what is granted
     */
    public SiteImport get(Actor actor, ImportId id) {
        requireReading(actor);
        return imports.find(actor.organisation(), id)
                .filter(found -> found.ownerId().equals(actor.id()) || everyones(actor))
                .orElseThrow(() -> NotFoundException.notFound("site-import"));
    }

    /** The same to go on with it: one that the caller started, or any for those who may import everywhere. */
    SiteImport changeable(Actor actor, ImportId id) {
        requireImporting(actor);
        SiteImport found = get(actor, id);
        if (!started(actor, found)) {
            access.requireEverywhere(actor, Permission.SITE_IMPORT);
        }
        return found;
    }

    /** Whether the caller may go on with an import: previewing, applying or forgetting it is not refused to them. */
    public boolean mayChange(Actor actor, SiteImport one) {
        return started(actor, one)
                ? access.mayAnywhere(actor, Permission.SITE_IMPORT)
                : access.mayEverywhere(actor, Permission.SITE_IMPORT);
    }

    private static boolean started(Actor actor, SiteImport one) {
        return one.ownerId().equals(actor.id());
    }

    /** A page of the imports that the caller may see, newest first, keyed by the id. */
    public Page<SiteImport> page(Actor actor, PageRequest page) {
        requireReading(actor);
        Optional<String> owner = everyones(actor) ? Optional.empty() : Optional.of(actor.id());
        return imports.page(actor.organisation(), owner, page);
    }

    /**
     * A page of its rows with what they come to, in the order of the file, keyed by {@link ImportedRow#key()}.
     *
     * @param outcome only these; empty for all
     */
    public Page<ImportedRow> rows(Actor actor, ImportId id, Optional<RowOutcome> outcome, PageRequest page) {
        return rows.page(get(actor, id).id(), outcome, page);
    }

    void requireImporting(Actor actor) {
        if (!access.mayAnywhere(actor, Permission.SITE_IMPORT)) {
            access.requireEverywhere(actor, Permission.SITE_IMPORT);
        }
    }

    private void requireReading(Actor actor) {
        if (!access.mayEverywhere(actor, Permission.ACCESS_READ)) {
            requireImporting(actor);
        }
    }

    private boolean everyones(Actor actor) {
        return access.mayEverywhere(actor, Permission.SITE_IMPORT)
                || access.mayEverywhere(actor, Permission.ACCESS_READ);
    }
}
