package org.holdfast.domain.importing.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** The imports of sites that are under way or not yet forgotten. */
public interface SiteImports {

    /**
     * Keeps an import at its revision.
     *
     * @throws org.holdfast.domain.journal.ConcurrentChangeException when that revision was kept before by somebody else
     */
    void save(SiteImport changed);

    /** The import of an organisation; empty for an unknown id or another organisation's. */
    Optional<SiteImport> find(OrganisationId organisation, ImportId id);

    /** A page of the imports of an organisation, newest first, keyed by the id; of one member where one is named. */
    Page<SiteImport> page(OrganisationId organisation, Optional<String> ownerId, PageRequest page);

    /** Those of the whole installation that are being applied. */
    List<SiteImport> applying();

    /** Up to a hundred of those that expired before the moment. */
    List<SiteImport> expired(Instant moment);

    /** Forgets an import. */
    void forget(ImportId id);
}
