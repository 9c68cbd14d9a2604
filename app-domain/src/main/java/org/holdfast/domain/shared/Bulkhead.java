package org.holdfast.domain.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only a few do at once what takes much of the memory; others wait a little, in turn. What each may take is bounded
 * where it is done; this bounds how many times over. (Named as in M. Nygard, <i>Release It!</i>.)
 */
public final class Bulkhead {

    private final Semaphore places;
    private final Duration wait;

    /**
     * @param atOnce how many at once
     * @param wait how long somebody waits for a place
     */
    public Bulkhead(int atOnce, Duration wait) {
        this.places = new Semaphore(atOnce, true);
        this.wait = wait;
    }

    /**
     * Does the work.
     *
     * @throws TooMuchAtOnceException when no place is free in time; nothing was done
     */
    public <T> T doing(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooMuchAtOnceException(wait);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TooMuchAtOnceException(wait);
        }
    }
}
