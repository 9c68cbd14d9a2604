package org.holdfast.domain.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** The current state of all sites: a projection of the journal. */
public interface Sites {

    /** The site of an organisation; empty for an unknown id or another organisation's. */
    Optional<Site> find(OrganisationId organisation, SiteId id);

    /** Those of the ids that exist in the organisation, by id. */
    Map<SiteId, Site> findAll(OrganisationId organisation, Collection<SiteId> ids);

    /** Those sites of the organisation that have one of the codes, by {@link SiteCode#key()}. */
    Map<String, Site> findByCodes(OrganisationId organisation, Collection<SiteCode> codes);

    /** A page of the sites in sight that match, keyed by {@link #keyOf}. */
    Page<Site> page(Sight sight, SiteFilter filter, SiteSort sort, PageRequest page);

    /**
     * The first sites in sight whose name, or code, begins with a text, in the order of these.
     *
     * @param by {@link SiteSort#NAME} or {@link SiteSort#CODE}, which is what begins with it, ignoring case
     * @param most how many at most
     */
    List<Site> beginning(Sight sight, String text, SiteSort by, int most);

    /** The key of a site in a list of that order. */
    String keyOf(Site site, SiteSort sort);

    /** How many sites in sight match, up to a limit. */
    Count count(Sight sight, SiteFilter filter);

    /** A page of the sites directly below a path, by name and keyed as by {@link SiteSort#NAME}. */
    Page<Site> children(ScopePath above, PageRequest page);

    /** How many sites lie directly below a path, up to a limit. */
    Count countChildren(ScopePath above);

    /**
     * Brings the stored state to the site's version; without effect where it is there already. The path counts for a new
     * site only: the path of an existing one changes by {@link #replant}.
     */
    void save(Site site);

    /** The same for many sites in few commands. */
    void saveAll(List<Site> sites);

    /**
     * Gives a moved site, and all below it, the new paths. Idempotent, also after changes that are no moves; without
     * effect where a newer move has come since.
     *
     * @param moved the site with its new path
     */
    void replant(Site moved);
}
