package org.holdfast.domain.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.holdfast.domain.shared.Remembered;

/**
 * What was found out of the tree of sites: remembered for a few seconds whatever happens, and after that while its mark
 * stays the same, a minute at most.
 */
public final class Marked<K, T> {

    private static final Duration UNASKED = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** The mark is that of just before it was found. */
    private record Found<T>(T value, Map<String, Long> mark, Instant since) {

        boolean still(Map<String, Long> now, Instant moment) {
            return !now.isEmpty() && now.equals(mark) && moment.isBefore(since.plus(LONGEST));
        }
    }

    private final Clock clock;
    private final ToIntFunction<T> weight;
    private final Remembered<K, Found<T>> remembered;

    /**
     * An empty memory.
     *
     * @param heaviest what all that is remembered may weigh together
     */
    public Marked(Clock clock, int heaviest, ToIntFunction<T> weight) {
        this.clock = clock;
        this.weight = weight;
        this.remembered = new Remembered<>(heaviest, clock);
    }

    /**
     * What is remembered, or else read.
     *
     * @param mark as long as this is the same it need not be read again; empty where nothing tells that
     */
    public T find(K key, Supplier<Map<String, Long>> mark, Supplier<T> reading) {
        return remembered
                .find(key, former -> Optional.of(item(former, mark.get(), reading)))
                .orElseThrow()
                .value();
    }

    private Remembered.Item<Found<T>> item(Optional<Found<T>> former, Map<String, Long> mark, Supplier<T> reading) {
        Instant now = clock.instant();
        Found<T> found =
                former.filter(before -> before.still(mark, now)).orElseGet(() -> new Found<>(reading.get(), mark, now));
        return new Remembered.Item<>(found, now.plus(UNASKED), weight.applyAsInt(found.value()));
    }

    /** Forgets everything, also what is being read. */
    public void forgetAll() {
        remembered.forgetAll();
    }
}
