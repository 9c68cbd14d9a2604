package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets who was sent links long ago, and browsers in which nobody came in for long. Any number of nodes may do so. */
@ApplicationScoped
public class TidyLinkPace {

    /** As long as the browser keeps its secret. */
    public static final Duration BROWSERS_KEPT = Duration.ofDays(180);

    private final LinkQueues queues;
    private final KnownBrowsers browsers;
    private final Clock clock;

    @Inject
    public TidyLinkPace(LinkQueues queues, KnownBrowsers browsers, Clock clock) {
        this.queues = queues;
        this.browsers = browsers;
        this.clock = clock;
    }

    /** Forgets them. */
    public void tidy() {
        Instant now = Instant.ofEpochMilli(clock.millis());
        queues.removeIdleSince(now.minus(LinkTurns.MEMORY));
        browsers.removeOlderThan(now.minus(BROWSERS_KEPT));
    }
}
