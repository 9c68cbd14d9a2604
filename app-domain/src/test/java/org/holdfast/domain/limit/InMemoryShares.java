package org.holdfast.domain.limit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Shares that last as long as the process. */
public final class InMemoryShares implements Shares {

    private final Map<Instant, Map<String, Long>> windows = new HashMap<>();
    private int asked;

    @Override
    public synchronized long take(String key, Instant window, int amount) {
        asked++;
        return windows.computeIfAbsent(window, start -> new HashMap<>()).merge(key, (long) amount, Long::sum);
    }

    @Override
    public synchronized void removeBefore(Instant moment) {
        windows.keySet().removeIf(start -> start.isBefore(moment));
    }

    /** How often somebody took. */
    public synchronized int asked() {
        return asked;
    }
}
