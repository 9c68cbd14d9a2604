package org.holdfast.domain.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** Alarms that last as long as the process. */
public final class InMemoryOwnerLinkAlarms implements OwnerLinkAlarms {

    private final Map<OrganisationId, OwnerLinkAlarm> alarms = new HashMap<>();

    @Override
    public synchronized Optional<OwnerLinkAlarm> newest(OrganisationId organisation) {
        return Optional.ofNullable(alarms.get(organisation));
    }

    @Override
    public synchronized void raise(OwnerLinkAlarm alarm) {
        alarms.merge(alarm.organisation(), alarm, (kept, raised) -> kept.at().isBefore(raised.at()) ? raised : kept);
    }
}
