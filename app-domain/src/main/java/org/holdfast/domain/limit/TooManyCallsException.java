package org.holdfast.domain.limit;

import java.time.Duration;
import java.util.Map;
import org.holdfast.domain.shared.ComesTooEarly;
import org.holdfast.domain.shared.DomainException;

/** A session asked for more than one may in a minute; waiting helps. */
public final class TooManyCallsException extends DomainException implements ComesTooEarly {

    private final Duration wait;

    /** @param wait until the next minute */
    public TooManyCallsException(Duration wait) {
        super(Kind.FORBIDDEN, "too-many-calls", Map.of("seconds", seconds(wait)));
        this.wait = wait;
    }

    @Override
    public long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
