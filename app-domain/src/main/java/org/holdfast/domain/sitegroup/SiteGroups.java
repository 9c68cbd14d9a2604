package org.holdfast.domain.sitegroup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** The current state of all site groups: a projection of the journal. */
public interface SiteGroups {

    /** The group of an organisation, removed or not; empty for an unknown id or another organisation's. */
    Optional<SiteGroup> find(OrganisationId organisation, SiteGroupId id);

    /** Those of the ids that exist in the organisation and were not removed, by id. */
    Map<SiteGroupId, SiteGroup> findAll(OrganisationId organisation, Collection<SiteGroupId> ids);

    /** Those of the ids that exist in the organisation and were not removed, by name, without reading their sites. */
    List<NamedSiteGroup> named(OrganisationId organisation, Collection<SiteGroupId> ids);

    /** Whether one that was not removed matches. */
    boolean any(OrganisationId organisation, SiteGroupFilter filter);

    /**
     * Those groups that were not removed and hold one of the keys as a site.
     *
     * @param keys scope keys, of which those of sites count
     */
    Set<SiteGroupId> holding(OrganisationId organisation, Collection<String> keys);

    /** A page of the groups that were not removed and that match, by name, keyed by {@link #keyOf}. */
    Page<SiteGroup> page(OrganisationId organisation, SiteGroupFilter filter, PageRequest page);

    /**
     * The first of the groups that match whose name begins with a text, by name.
     *
     * @param most how many at most
     */
    List<SiteGroup> beginning(OrganisationId organisation, SiteGroupFilter filter, String text, int most);

    /** The key of a group in a list. */
    String keyOf(SiteGroup group);

    /** How many groups match, up to a limit. */
    Count count(OrganisationId organisation, SiteGroupFilter filter);

    /** Brings the stored state to the group's version; without effect where it is there already. */
    void save(SiteGroup group);
}
