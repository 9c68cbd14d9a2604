package org.holdfast.domain.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A lease for work of which nobody knows how long it takes: prolonged on the way. Whoever lost it once, because the process
 * stood still for so long, has it no more, and must stop: another one has begun anew.
 */
public final class HeldLease {

    /** Prolonged when a quarter of it has gone, so that the rest is there for what is done between two looks. */
    private static final int PARTS = 4;

    private final Leases leases;
    private final Clock clock;
    private final String name;
    private final String holder;
    private final Duration duration;
    private Instant prolong = Instant.MIN;
    private boolean lost;

    private HeldLease(Leases leases, Clock clock, String name, String holder, Duration duration) {
        this.leases = leases;
        this.clock = clock;
        this.name = name;
        this.holder = holder;
        this.duration = duration;
    }

    /**
     * Takes a lease, where it is free or the holder's.
     *
     * @param duration after which another one may take it, should the holder have died
     */
    public static Optional<HeldLease> take(Leases leases, Clock clock, String name, String holder, Duration duration) {
        return Optional.of(new HeldLease(leases, clock, name, holder, duration)).filter(HeldLease::held);
    }

    /** Lets another one take it after a while, as the work is done. It is not held from now on. */
    public synchronized void leave(Duration rest) {
        if (!lost) {
            leases.acquire(name, holder, rest);
            lost = true;
        }
    }

    /** Whether the holder still has it; to be asked before each step. */
    public synchronized boolean held() {
        Instant now = clock.instant();
        if (!lost && !now.isBefore(prolong)) {
            lost = !leases.acquire(name, holder, duration);
            prolong = now.plus(duration.dividedBy(PARTS));
        }
        return !lost;
    }
}
