package org.holdfast.domain.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets which events were heard, long after the broker stopped sending them again. */
@ApplicationScoped
public class TidyDirectories {

    /** The broker pushes an event again for three days, and tells it for thirty. */
    private static final Duration KEPT = Duration.ofDays(40);

    private final HeardEvents heard;
    private final Clock clock;

    @Inject
    public TidyDirectories(HeardEvents heard, Clock clock) {
        this.heard = heard;
        this.clock = clock;
    }

    /** Forgets them. */
    public void tidy() {
        heard.forgetBefore(Instant.ofEpochMilli(clock.millis()).minus(KEPT));
    }
}
