package org.holdfast.domain.access;

import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** Knows what somebody may do at this moment, for work that goes on after their request. */
public interface RightsNow {

    /**
     * What the one behind a former actor may do.
     *
     * @param actorId the id of a member or of the token of a service
     * @return empty for one that is not there any more, or was shut out
     */
    Optional<Grants> of(OrganisationId organisation, String actorId);

    /**
     * What the member may do who answers for a former actor, whatever the token that was used is limited to.
     *
     * @param actorId the id of a member or of the token of a service
     * @return empty for one that is not there any more, or was shut out
     */
    Optional<Grants> ofPersonBehind(OrganisationId organisation, String actorId);
}
