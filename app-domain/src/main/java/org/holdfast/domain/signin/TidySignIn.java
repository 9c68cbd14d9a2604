package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdfast.domain.mail.Mails;

/** Removes what is over: links, sessions, counters, old mails. Any number of nodes may do so at any time. */
@ApplicationScoped
public class TidySignIn {

    /** Links are kept for a day after their end, so that who comes late is told why. */
    private static final Duration LINKS_KEPT = Duration.ofDays(1);

    private static final Duration COUNTERS_KEPT = Duration.ofHours(2);
    private static final Duration MAILS_KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 200;

    private final SignInLinks links;
    private final HalfSignIns halves;
    private final Sessions sessions;
    private final SessionsOver over;
    private final Attempts attempts;
    private final Mails mails;
    private final SessionLimits limits;
    private final Clock clock;

    @Inject
    public TidySignIn(
            SignInLinks links,
            HalfSignIns halves,
            Sessions sessions,
            SessionsOver over,
            Attempts attempts,
            Mails mails,
            SessionLimits limits,
            Clock clock) {
        this.links = links;
        this.halves = halves;
        this.sessions = sessions;
        this.over = over;
        this.attempts = attempts;
        this.mails = mails;
        this.limits = limits;
        this.clock = clock;
    }

    private void endStale(Instant now) {
        List<Session> stale;
        do {
            stale = sessions.stale(now.minus(limits.absolute()), now.minus(limits.idle()), AT_ONCE);
            Map<Boolean, List<Session>> old = stale.stream()
                    .collect(Collectors.partitioningBy(
                            session -> session.startedAt().isBefore(now.minus(limits.absolute()))));
            over.end(old.getOrDefault(true, List.of()), SessionsOver.Cause.AGE);
            over.end(old.getOrDefault(false, List.of()), SessionsOver.Cause.IDLE);
        } while (!stale.isEmpty());
    }

    /** Removes it. */
    public void tidy() {
        Instant now = Instant.ofEpochMilli(clock.millis());
        links.removeEndedBefore(now.minus(LINKS_KEPT));
        halves.removeEndedBefore(now);
        endStale(now);
        attempts.removeOlderThan(now.minus(COUNTERS_KEPT));
        mails.removeOlderThan(now.minus(MAILS_KEPT));
    }
}
