package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counters that last as long as the process. */
public final class InMemoryAttempts implements Attempts {

    private record Counter(long count, Instant at) {}

    private final Map<String, Counter> counters = new HashMap<>();

    @Override
    public synchronized Attempt count(String key, Instant now, Instant forgetBefore) {
        Optional<Counter> before = Optional.ofNullable(counters.get(key))
                .filter(counter -> !counter.at().isBefore(forgetBefore));
        long number = before.map(Counter::count).orElse(0L) + 1;
        counters.put(key, new Counter(number, now));
        return new Attempt(number, before.map(Counter::at));
    }

    @Override
    public synchronized void forget(String key) {
        counters.remove(key);
    }

    @Override
    public synchronized void removeOlderThan(Instant moment) {
        counters.values().removeIf(counter -> counter.at().isBefore(moment));
    }
}
