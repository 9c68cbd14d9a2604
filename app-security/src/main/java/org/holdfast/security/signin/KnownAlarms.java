package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.OwnerLinkAlarm;
import org.holdfast.domain.signin.ReadOwnerLinkAlarm;
import org.jspecify.annotations.Nullable;

/** Remembers for a minute what owners are to know, so that their pages do not ask the database for it each time. */
@ApplicationScoped
public class KnownAlarms {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final ReadOwnerLinkAlarm reading;
    private final Clock clock;
    private final Map<OrganisationId, Known> known = new ConcurrentHashMap<>();

    @Inject
    public KnownAlarms(ReadOwnerLinkAlarm reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** What the caller is to know; nothing for those whom it does not concern. */
    public List<OwnerLinkAlarm> all(Actor actor) {
        if (!reading.concerns(actor)) {
            return List.of();
        }
        @Nullable Known remembered = known.get(actor.organisation());
        if (remembered != null && clock.instant().isBefore(remembered.until())) {
            return remembered.alarms();
        }
        List<OwnerLinkAlarm> found = reading.all(actor);
        known.put(actor.organisation(), new Known(found, clock.instant().plus(REMEMBERED)));
        return found;
    }

    void onRecorded(@Observes Recorded recorded) {
        recorded.entries().stream()
                .filter(entry -> entry.aggregate().type().equals(OwnerLinkAlarm.TYPE))
                .forEach(entry -> known.remove(entry.path().organisation()));
    }

    private record Known(List<OwnerLinkAlarm> alarms, Instant until) {}
}
