package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.holdfast.domain.mail.Mails;

/** Removes what is over: links, sessions, counters, old mails. Any number of nodes may do so at any time. */
@ApplicationScoped
public class TidySignIn {

    /** Links are kept for a day after their end, so that who comes late is told why. */
    private static final Duration LINKS_KEPT = Duration.ofDays(1);

    private static final Duration COUNTERS_KEPT = Duration.ofHours(2);
    private static final Duration MAILS_KEPT = Duration.ofDays(30);

    private final SignInLinks links;
    private final HalfSignIns halves;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Mails mails;
    private final SessionLimits limits;
    private final Clock clock;

    @Inject
    public TidySignIn(
            SignInLinks links,
            HalfSignIns halves,
            Sessions sessions,
            Attempts attempts,
            Mails mails,
            SessionLimits limits,
            Clock clock) {
        this.links = links;
        this.halves = halves;
        this.sessions = sessions;
        this.attempts = attempts;
        this.mails = mails;
        this.limits = limits;
        this.clock = clock;
    }

    /** Removes it. */
    public void tidy() {
        Instant now = Instant.ofEpochMilli(clock.millis());
        links.removeEndedBefore(now.minus(LINKS_KEPT));
        halves.removeEndedBefore(now);
        sessions.removeStale(now.minus(limits.absolute()), now.minus(limits.idle()));
        attempts.removeOlderThan(now.minus(COUNTERS_KEPT));
        mails.removeOlderThan(now.minus(MAILS_KEPT));
    }
}
