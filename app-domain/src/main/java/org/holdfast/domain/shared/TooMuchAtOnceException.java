package org.holdfast.domain.shared;

import java.time.Duration;
import java.util.Map;

/** As much as the server can do at once of something is being done; waiting helps. */
public final class TooMuchAtOnceException extends DomainException implements ComesTooEarly {

    private final Duration wait;

    TooMuchAtOnceException(Duration wait) {
        super(Kind.UNAVAILABLE, "too-much-at-once", Map.of("seconds", seconds(wait)));
        this.wait = wait;
    }

    @Override
    public long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.toSeconds());
    }
}
