package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;

/** Those who look after people are told of a link of the server administrator for a week. */
@ApplicationScoped
public class ReadOwnerLinkAlarm {

    private static final Duration TOLD_FOR = Duration.ofDays(7);

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

    /** What the caller is to know; empty where nothing happened lately, and for everybody else. */
    public Optional<OwnerLinkAlarm> find(Actor actor) {
        Instant since = clock.instant().minus(TOLD_FOR);
        return concerns(actor)
                ? alarms.newest(actor.organisation()).filter(alarm -> alarm.at().isAfter(since))
                : Optional.empty();
    }
}
