package org.holdfast.domain.importing.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.importing.BroughtFile;
import org.holdfast.domain.importing.ImportFiles;
import org.holdfast.domain.importing.Table;
import org.holdfast.domain.importing.Tables;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.site.NobodyGainsByMoving;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.Sites;

/** Opens walks through the files of imports. */
@ApplicationScoped
class SiteWalks {

    private final Access access;
    private final NobodyGainsByMoving gains;
    private final ReadSites reading;
    private final Sites sites;
    private final ImportFiles files;
    private final Tables tables;

    @Inject
    SiteWalks(
            Access access,
            NobodyGainsByMoving gains,
            ReadSites reading,
            Sites sites,
            ImportFiles files,
            Tables tables) {
        this.access = access;
        this.gains = gains;
        this.reading = reading;
        this.sites = sites;
        this.files = files;
        this.tables = tables;
    }

    /** A walk that writes nothing. */
    SiteWalk planning(SiteImport current, SiteMapping mapping, Actor actor) {
        return new SiteWalk(current, mapping, actor, access, gains, sites, table(current), true);
    }

    /** A walk whose decisions are written before the next ones are made. */
    SiteWalk writing(SiteImport current, SiteMapping mapping, Actor actor) {
        return new SiteWalk(current, mapping, actor, access, gains, sites, table(current), false);
    }

    /** Where rows without a parent of their own are put. */
    ScopePath base(Actor actor, SiteMapping mapping) {
        return mapping.below()
                .map(id -> reading.get(actor, id))
                .map(Site::path)
                .orElse(ScopePath.of(actor.organisation()));
    }

    private Supplier<Table> table(SiteImport current) {
        return () -> {
            BroughtFile file = files.find(current.organisation(), current.file())
                    .orElseThrow(() -> NotFoundException.notFound("file"));
            return tables.open(files.content(file));
        };
    }
}
