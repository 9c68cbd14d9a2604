package org.holdfast.domain.importing.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.importing.ImportCounts;
import org.holdfast.domain.importing.ImportedRows;
import org.holdfast.domain.importing.RowOutcome;
import org.holdfast.domain.importing.site.SiteImportState.Applied;
import org.holdfast.domain.importing.site.SiteImportState.Applying;
import org.holdfast.domain.importing.site.SiteImportState.Failed;
import org.holdfast.domain.shared.BusyException;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.Leases;
import org.holdfast.domain.site.Site;

/**
 * Writes the rows of an import, from wherever it came to. It holds a lease while it works, and keeps how far it is after
 * every batch; when it dies, whoever finds the lease free goes on.
 */
@ApplicationScoped
class SiteImportRunner {

    private static final Duration HELD = Duration.ofSeconds(60);

    private final SiteImports imports;
    private final ImportedRows rows;
    private final SiteWalks walks;
    private final SiteWriter writer;
    private final ImportRights rights;
    private final Leases leases;
    private final Ids ids;
    private final Clock clock;

    @Inject
    SiteImportRunner(
            SiteImports imports,
            ImportedRows rows,
            SiteWalks walks,
            SiteWriter writer,
            ImportRights rights,
            Leases leases,
            Ids ids,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.walks = walks;
        this.writer = writer;
        this.rights = rights;
        this.leases = leases;
        this.ids = ids;
        this.clock = clock;
    }

    /** Goes on with an import, unless somebody else does or it is through. */
    void run(SiteImport found) {
        String lease = "site-import/" + found.id();
        String holder = ids.next();
        if (!leases.acquire(lease, holder, HELD)) {
            return;
        }
        try {
            imports.find(found.organisation(), found.id())
                    .filter(current -> current.state() instanceof Applying)
                    .ifPresent(current -> run(new Writing(current, lease, holder)));
        } finally {
            leases.release(lease, holder);
        }
    }

    private void run(Writing writing) {
        try {
            writing.all();
        } catch (DomainException refusal) {
            boolean passing = refusal.kind() == DomainException.Kind.UNAVAILABLE
                    || refusal.kind() == DomainException.Kind.CONFLICT;
            if (!passing) {
                fail(writing.current, refusal.code(), refusal.parameters());
            }
        }
    }

    /** Marks an import that met an unforeseen error, which was logged under an id. */
    void failed(SiteImport found, String error) {
        imports.find(found.organisation(), found.id())
                .ifPresent(current -> fail(current, "import-failed", Map.of("id", error)));
    }

    private void fail(SiteImport current, String code, Map<String, Object> parameters) {
        if (current.state() instanceof Applying applying) {
            ImportCounts counts = applying.progress().counts();
            imports.save(current.to(new Failed(applying.mapping(), code, parameters, counts, clock.instant())));
        }
    }

    /** One run. */
    private final class Writing implements SiteWalk.Steps {

        private final String lease;
        private final String holder;
        private final Applying begun;
        private final Actor actor;
        private final Optional<String> reason;
        private SiteImport current;

        private Writing(SiteImport current, String lease, String holder) {
            this.current = current;
            this.lease = lease;
            this.holder = holder;
            this.begun = (Applying) current.state();
            this.actor = current.actor(begun.grants());
            this.reason = Optional.of(current.fileName());
        }

        private void all() {
            SiteWalk walk = walks.writing(current, begun.mapping(), actor);
            SiteProgress end = walk.walk(begun.progress(), walks.base(actor, begun.mapping()), this);
            current = current.to(new Applied(begun.mapping(), end.counts(), begun.started(), clock.instant()));
            imports.save(current);
        }

        @Override
        public void parents(List<Site> parents) {
            rights.requireStill(current, begun.grants());
            writer.makeParents(actor, reason, parents);
        }

        @Override
        public List<SiteDecision> batch(Supplier<List<SiteDecision>> deciding) {
            if (!leases.acquire(lease, holder, HELD)) {
                throw BusyException.busy("site-import");
            }
            rights.requireStill(current, begun.grants());
            return writer.write(actor, reason, deciding);
        }

        @Override
        public void passed(List<SiteDecision> decisions, SiteProgress progress) {
            rows.put(
                    current.id(),
                    decisions.stream()
                            .filter(decision -> decision.outcome() == RowOutcome.REFUSED)
                            .map(SiteDecision::told)
                            .toList());
            current = current.to(new Applying(begun.mapping(), progress, begun.grants(), begun.started()));
            imports.save(current);
        }
    }
}
