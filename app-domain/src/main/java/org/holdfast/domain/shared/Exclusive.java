package org.holdfast.domain.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;

/** Does work that only one in the cluster may do at a time, waiting a little for its turn. */
@ApplicationScoped
public class Exclusive {

    private static final Duration HELD = Duration.ofSeconds(60);
    private static final int TRIES = 250;
    private static final long PAUSE_MILLISECONDS = 20;

    private final Leases leases;
    private final Ids ids;

    @Inject
    public Exclusive(Leases leases, Ids ids) {
        this.leases = leases;
        this.ids = ids;
    }

    /**
     * Does the work while holding the lease.
     *
     * @throws BusyException when it is not free within about five seconds
     */
    public <T> T doing(String name, Supplier<T> work) {
        String holder = ids.next();
        waitFor(name, holder);
        try {
            return work.get();
        } finally {
            leases.release(name, holder);
        }
    }

    private void waitFor(String name, String holder) {
        for (int tried = 0; tried < TRIES; tried++) {
            if (leases.acquire(name, holder, HELD)) {
                return;
            }
            pause(name);
        }
        throw BusyException.busy(name.replaceAll("/.*", ""));
    }

    private static void pause(String name) {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw BusyException.busy(name);
        }
    }
}
