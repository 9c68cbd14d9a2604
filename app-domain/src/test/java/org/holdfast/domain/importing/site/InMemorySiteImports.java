package org.holdfast.domain.importing.site;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Imports that last as long as the process. */
public final class InMemorySiteImports implements SiteImports {

    private final Map<ImportId, SiteImport> imports = new HashMap<>();

    @Override
    public synchronized void save(SiteImport changed) {
        long known = Optional.ofNullable(imports.get(changed.id()))
                .map(SiteImport::revision)
                .orElse(0L);
        if (changed.revision() != known + 1) {
            throw ConcurrentChangeException.of(
                    new AggregateRef("site-import", changed.id().value()));
        }
        imports.put(changed.id(), changed);
    }

    @Override
    public synchronized Optional<SiteImport> find(OrganisationId organisation, ImportId id) {
        return Optional.ofNullable(imports.get(id))
                .filter(found -> found.organisation().equals(organisation));
    }

    @Override
    public synchronized Page<SiteImport> page(OrganisationId organisation, Optional<String> ownerId, PageRequest page) {
        PageRequest oldestFirst = new PageRequest(
                page.key(),
                page.forward() ? PageRequest.Direction.BACKWARD : PageRequest.Direction.FORWARD,
                page.size());
        Page<SiteImport> ascending = Page.from(
                oldestFirst,
                imports.values().stream()
                        .filter(found -> found.organisation().equals(organisation))
                        .filter(found -> ownerId.isEmpty() || ownerId.get().equals(found.ownerId()))
                        .toList(),
                found -> found.id().value());
        List<SiteImport> descending = new java.util.ArrayList<>(ascending.items());
        Collections.reverse(descending);
        boolean next = ascending.hasPrevious();
        return new Page<>(descending, ascending.hasNext(), next);
    }

    @Override
    public synchronized List<SiteImport> applying() {
        return imports.values().stream()
                .filter(found -> found.state() instanceof SiteImportState.Applying)
                .toList();
    }

    @Override
    public synchronized List<SiteImport> expired(Instant moment) {
        return imports.values().stream()
                .filter(found -> found.expires().isBefore(moment))
                .limit(100)
                .toList();
    }

    @Override
    public synchronized void forget(ImportId id) {
        imports.remove(id);
    }
}
