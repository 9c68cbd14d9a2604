package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whoever tries again and again waits longer and longer, a minute at most, and is never shut out for good. Counted by
 * the place that a try comes from, and by place and mail address together, so that nobody can keep somebody else out.
 */
@ApplicationScoped
public class SlowDown {

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int FREE_PER_PLACE = 40;
    private static final int FREE_PER_ADDRESS = 5;
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Attempts attempts;
    private final Clock clock;

    @Inject
    public SlowDown(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Counts a try from a place.
     *
     * @param place the network address that it comes from
     * @throws TooManyAttemptsException when it comes too early
     */
    public void fromPlace(String place) {
        count("place " + place, FREE_PER_PLACE);
    }

    /** Counts a try from a place for a mail address. */
    public void forAddress(String place, String mail) {
        count(key(place, mail), FREE_PER_ADDRESS);
    }

    /** After a success. */
    public void forget(String place, String mail) {
        attempts.forget(key(place, mail));
    }

    private void count(String key, int free) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Attempt attempt = attempts.count(key, now, now.minus(MEMORY));
        attempt.previous()
                .map(previous -> previous.plus(delay(attempt.number() - free)))
                .ifPresent(earliest -> {
                    if (now.isBefore(earliest)) {
                        throw new TooManyAttemptsException(Duration.between(now, earliest));
                    }
                });
    }

    /** How long the try of that number beyond the free ones has to wait after the one before. */
    static Duration delay(long beyond) {
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(beyond - 1, MOST_DOUBLINGS));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    private static String key(String place, String mail) {
        return "address " + place + " " + mail;
    }
}
