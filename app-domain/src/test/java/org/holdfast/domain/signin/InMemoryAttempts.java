package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counters that last as long as the process. */
public class InMemoryAttempts implements Attempts {

    private final Map<String, Attempt> counters = new HashMap<>();

    @Override
    public synchronized Optional<Attempt> last(String key, Instant forgetBefore) {
        Optional<Attempt> last = Optional.ofNullable(counters.get(key));
        if (last.filter(attempt -> attempt.at().isBefore(forgetBefore)).isPresent()) {
            counters.remove(key);
            return Optional.empty();
        }
        return last;
    }

    @Override
    public synchronized boolean count(String key, Optional<Attempt> last, Instant now) {
        if (!Optional.ofNullable(counters.get(key)).equals(last)) {
            return false;
        }
        counters.put(key, new Attempt(last.map(Attempt::number).orElse(0L) + 1, now));
        return true;
    }

    @Override
    public synchronized void takeOff(String key) {
        counters.computeIfPresent(key, (same, last) -> new Attempt(Math.max(0, last.number() - 1), last.at()));
    }

    @Override
    public synchronized void forget(String key) {
        counters.remove(key);
    }

    @Override
    public synchronized void removeOlderThan(Instant moment) {
        counters.values().removeIf(last -> last.at().isBefore(moment));
    }
}
