package org.holdfast.domain.team;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** The current state of all teams: a projection of the journal. */
public interface Teams {

    /** The team of an organisation, removed or not; empty for an unknown id or another organisation's. */
    Optional<Team> find(OrganisationId organisation, TeamId id);

    /** Those of the ids that exist in the organisation and were not removed, by id. */
    Map<TeamId, Team> findAll(OrganisationId organisation, Collection<TeamId> ids);

    /** A page of the teams that were not removed and that match, by name, keyed by {@link #keyOf}. */
    Page<Team> page(OrganisationId organisation, TeamFilter filter, PageRequest page);

    /** The key of a team in a list. */
    String keyOf(Team team);

    /** How many teams match, up to a limit. */
    Count count(OrganisationId organisation, TeamFilter filter);

    /** Brings the stored state to the team's version; without effect where it is there already. */
    void save(Team team);
}
