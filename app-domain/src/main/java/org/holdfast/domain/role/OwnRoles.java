package org.holdfast.domain.role;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** The current state of the own roles of all organisations: a projection of the journal. */
public interface OwnRoles {

    /** The role of an organisation, removed or not; empty for an unknown id or another organisation's. */
    Optional<OwnRole> find(OrganisationId organisation, RoleId id);

    /** Those of the ids that exist in the organisation and were not removed, by id. */
    Map<RoleId, OwnRole> findAll(OrganisationId organisation, Collection<RoleId> ids);

    /** A page of the roles that were not removed and whose name contains the text, by name, keyed by {@link #keyOf}. */
    Page<OwnRole> page(OrganisationId organisation, Optional<String> text, PageRequest page);

    /** The key of a role in a list. */
    String keyOf(OwnRole role);

    /** How many there are of these, up to a limit. */
    Count count(OrganisationId organisation, Optional<String> text);

    /** Brings the stored state to the role's version; without effect where it is there already. */
    void save(OwnRole role);
}
