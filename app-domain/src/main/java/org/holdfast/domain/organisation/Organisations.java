package org.holdfast.domain.organisation;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The current state of all organisations: a projection of the journal. */
public interface Organisations {

    /** The organisation of an id. */
    Optional<Organisation> find(OrganisationId id);

    /** Where the days of an organisation begin; UTC where it is not known. */
    default ZoneId timeZone(OrganisationId id) {
        return find(id).map(organisation -> organisation.settings().timeZone()).orElse(ZoneId.of("UTC"));
    }

    /** Those of the ids that exist, by name. */
    List<Organisation> findAll(Collection<OrganisationId> ids);

    /** Whether there is another one in the installation. */
    boolean anyBut(OrganisationId id);

    /** The ids of all; at most so many. */
    List<OrganisationId> ids(int most);

    /** Brings the stored state to the organisation's version; without effect where it is there already. */
    void save(Organisation organisation);
}
