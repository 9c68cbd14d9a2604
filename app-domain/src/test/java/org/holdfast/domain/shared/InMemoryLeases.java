package org.holdfast.domain.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Leases of one process. */
public final class InMemoryLeases implements Leases {

    private record Lease(String holder, Instant until) {}

    private final Map<String, Lease> leases = new HashMap<>();
    private final Clock clock;

    public InMemoryLeases(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized boolean acquire(String name, String holder, Duration duration) {
        Lease held = leases.get(name);
        if (held != null && !held.holder().equals(holder) && !held.until().isBefore(clock.instant())) {
            return false;
        }
        leases.put(name, new Lease(holder, clock.instant().plus(duration)));
        return true;
    }

    @Override
    public synchronized void release(String name, String holder) {
        Lease held = leases.get(name);
        if (held != null && held.holder().equals(holder)) {
            leases.remove(name);
        }
    }
}
