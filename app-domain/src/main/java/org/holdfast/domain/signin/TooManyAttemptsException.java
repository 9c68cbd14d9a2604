package org.holdfast.domain.signin;

import java.time.Duration;
import java.util.Map;
import org.holdfast.domain.shared.ComesTooEarly;
import org.holdfast.domain.shared.DomainException;

/** Somebody tries too often; waiting helps. Says nothing about whether the address is known. */
public final class TooManyAttemptsException extends DomainException implements ComesTooEarly {

    private final Duration wait;

    /** @param wait until the next try is looked at */
    public TooManyAttemptsException(Duration wait) {
        super(Kind.FORBIDDEN, "too-many-attempts", Map.of("seconds", seconds(wait)));
        this.wait = wait;
    }

    @Override
    public long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** How long until the next try is looked at. */
    public Duration waiting() {
        return wait;
    }
}
