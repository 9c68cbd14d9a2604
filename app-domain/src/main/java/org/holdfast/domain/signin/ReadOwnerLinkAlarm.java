package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;

/** Those who look after people are told of links of the server administrator for a week. */
@ApplicationScoped
public class ReadOwnerLinkAlarm {

    private static final Duration TOLD_FOR = Duration.ofDays(7);
    private static final int MOST_OF_EACH = 50;

    private final Access access;
    private final OwnerLinkAlarms alarms;
    private final Clock clock;

    @Inject
    public ReadOwnerLinkAlarm(Access access, OwnerLinkAlarms alarms, Clock clock) {
        this.access = access;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Whether the caller is told at all. */
    public boolean concerns(Actor actor) {
        return access.mayEverywhere(actor, Permission.MEMBER_MANAGE);
    }

    /** What the caller is to know; nothing where nothing happened lately, and for everybody else. */
    public List<OwnerLinkAlarm> all(Actor actor) {
        return concerns(actor)
                ? alarms.since(actor.organisation(), clock.instant().minus(TOLD_FOR), MOST_OF_EACH)
                : List.of();
    }
}
