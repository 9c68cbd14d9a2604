package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes attempts that are over. Any number of nodes may do so at any time. */
@ApplicationScoped
public class TidySignOn {

    /** Kept for a day after their end, so that who comes late is told why. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final SignOnAttempts attempts;
    private final Clock clock;

    @Inject
    public TidySignOn(SignOnAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Removes them. */
    public void tidy() {
        attempts.removeEndedBefore(Instant.ofEpochMilli(clock.millis()).minus(KEPT));
    }
}
