package org.holdfast.domain.shared;

import java.time.Duration;
import java.util.Map;

/** As much as the server can do at once of something is being done; waiting helps. */
public final class TooMuchAtOnceException extends DomainException implements ComesTooEarly {

    private final Duration wait;

    /** Nothing was done. */
    public TooMuchAtOnceException(Duration wait) {
        this("too-much-at-once", wait);
    }

    private TooMuchAtOnceException(String code, Duration wait) {
        super(Kind.UNAVAILABLE, code, Map.of("seconds", seconds(wait)));
        this.wait = wait;
    }

    /** It was done, but there is no room for the answer until others have fetched theirs. */
    public static TooMuchAtOnceException unfetched(Duration wait) {
        return new TooMuchAtOnceException("too-many-answers-unfetched", wait);
    }

    @Override
    public long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.toSeconds());
    }
}
