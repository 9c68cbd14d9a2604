package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.List;
import org.holdfast.domain.organisation.OrganisationId;

/** Every {@link OwnerLinkAlarm}: a projection of the journal. None takes the place of another. */
public interface OwnerLinkAlarms {

    /**
     * The alarms of an organisation after a moment: those about links that were used, then the others, the newest first.
     * So no number of links that were only made hides one by which somebody came in, nor the other way round.
     *
     * @param most how many of each are given at most
     */
    List<OwnerLinkAlarm> since(OrganisationId organisation, Instant moment, int most);

    /** Keeps an alarm; without effect where it is kept. */
    void raise(OwnerLinkAlarm alarm);
}
