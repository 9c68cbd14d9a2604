package org.holdfast.domain.signin;

import java.time.Duration;
import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** Somebody tries too often; waiting helps. Says nothing about whether the address is known. */
public final class TooManyAttemptsException extends DomainException {

    private final Duration wait;

    /** @param wait until the next try is looked at */
    public TooManyAttemptsException(Duration wait) {
        super(Kind.FORBIDDEN, "too-many-attempts", Map.of("seconds", Math.max(1, wait.toSeconds())));
        this.wait = wait;
    }

    /** How long until the next try is looked at. */
    public Duration waiting() {
        return wait;
    }
}
