package org.holdfast.domain.signin;

import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** The newest {@link OwnerLinkAlarm} of each organisation: a projection of the journal. */
public interface OwnerLinkAlarms {

    /** The newest of an organisation; empty where there never was one. */
    Optional<OwnerLinkAlarm> newest(OrganisationId organisation);

    /** Keeps an alarm; without effect where a newer one is kept. */
    void raise(OwnerLinkAlarm alarm);
}
