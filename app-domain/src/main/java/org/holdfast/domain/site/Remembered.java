package org.holdfast.domain.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of the tree of sites: remembered for a few seconds whatever happens, and after that while its mark
 * stays the same, a minute at most.
 */
public final class Remembered<K, T> {

    private static final Duration UNASKED = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** The mark is that of just before it was found. */
    private record Found<T>(T value, Map<String, Long> mark, Instant since, Instant asked) {

        Found<T> askedAt(Instant moment) {
            return new Found<>(value, mark, since, moment);
        }

        boolean still(Map<String, Long> now, Instant moment) {
            return !now.isEmpty() && now.equals(mark) && moment.isBefore(since.plus(LONGEST));
        }
    }

    private final Clock clock;
    private final int most;
    private final ToIntFunction<T> weight;
    private final Map<K, Found<T>> found = new LinkedHashMap<>(16, 0.75f, true);
    private int weighed;
    private long forgotten;

    /**
     * An empty memory.
     *
     * @param most what all that is remembered may weigh together
     */
    public Remembered(Clock clock, int most, ToIntFunction<T> weight) {
        this.clock = clock;
        this.most = most;
        this.weight = weight;
    }

    /**
     * What is remembered, or else read.
     *
     * @param mark as long as this is the same it need not be read again; empty where nothing tells that
     */
    public T get(K key, Supplier<Map<String, Long>> mark, Supplier<T> reading) {
        Instant now = clock.instant();
        @Nullable Found<T> before = find(key);
        if (before != null && now.isBefore(before.asked().plus(UNASKED))) {
            return before.value();
        }
        long begun = forgotten();
        Map<String, Long> marked = mark.get();
        Found<T> after = before != null && before.still(marked, now)
                ? before.askedAt(now)
                : new Found<>(reading.get(), marked, now, now);
        put(key, after, begun);
        return after.value();
    }

    private synchronized long forgotten() {
        return forgotten;
    }

    /** Forgets everything, also what is being read. */
    public synchronized void forget() {
        found.clear();
        weighed = 0;
        forgotten++;
    }

    private synchronized @Nullable Found<T> find(K key) {
        return found.get(key);
    }

    /** What was read while something was forgotten may be what had to be. */
    private synchronized void put(K key, Found<T> one, long begun) {
        if (begun != forgotten) {
            return;
        }
        @Nullable Found<T> former = found.put(key, one);
        weighed += weight.applyAsInt(one.value()) - (former == null ? 0 : weight.applyAsInt(former.value()));
        for (Iterator<Found<T>> eldest = found.values().iterator(); weighed > most && eldest.hasNext(); ) {
            weighed -= weight.applyAsInt(eldest.next().value());
            eldest.remove();
        }
    }
}
