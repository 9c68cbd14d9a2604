package org.holdfast.domain.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.holdfast.domain.shared.Overtaken;

/** What was told within an hour, on all nodes together: nobody fills the journal by doing the same again. */
public final class ToldHourly {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Attempts attempts;
    private final Clock clock;

    public ToldHourly(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Tells what was not told within an hour. It is marked as told afterwards, so that no end of the process loses it. */
    public void once(String what, Consumer<ToldOnce> telling) {
        String key = "told " + what;
        Instant now = now();
        Optional<Attempt> last = attempts.last(key, now.minus(HOUR));
        if (last.isEmpty()) {
            telling.accept(ToldOnce.at(now, what));
            attempts.count(key, last, now);
        }
    }

    /**
     * How many of a kind were told in this hour of the clock, with this one.
     *
     * @return {@link Long#MAX_VALUE}, which is more than any limit where too many count at the same moment
     */
    public long counted(String kind) {
        Instant now = now();
        String key = "told " + kind + " at " + now.truncatedTo(ChronoUnit.HOURS);
        return Overtaken.anew(() -> {
                    Optional<Attempt> last = attempts.last(key, now.minus(HOUR));
                    long next = last.map(Attempt::number).orElse(0L) + 1;
                    return Optional.of(next).filter(number -> attempts.count(key, last, now));
                })
                .orElse(Long.MAX_VALUE);
    }

    /** In milliseconds, as counters are stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
