package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdfast.domain.organisation.OrganisationId;

/** Alarms that last as long as the process. */
public final class InMemoryOwnerLinkAlarms implements OwnerLinkAlarms {

    private final Map<String, OwnerLinkAlarm> alarms = new HashMap<>();

    @Override
    public synchronized List<OwnerLinkAlarm> since(OrganisationId organisation, Instant moment, int most) {
        return Stream.of(true, false)
                .flatMap(used -> alarms.values().stream()
                        .filter(alarm -> alarm.organisation().equals(organisation))
                        .filter(alarm -> alarm.at().isAfter(moment))
                        .filter(alarm -> alarm.used() == used)
                        .sorted(Comparator.comparing(OwnerLinkAlarm::at).reversed())
                        .limit(most))
                .toList();
    }

    @Override
    public synchronized void raise(OwnerLinkAlarm alarm) {
        alarms.put(alarm.id(), alarm);
    }
}
