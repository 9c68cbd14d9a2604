package org.holdfast.domain.shared;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets only a few do at once what takes much of the memory; others wait a little, in turn. What each may take is bounded
 * where it is done; this bounds how many times over. Whoever has a place of one and has to wait for a place of another
 * gives the first back for so long; all who need both enter them in the same order. (Named as in M. Nygard, <i>Release
 * It!</i>.)
 */
public final class Bulkhead {

    /** Those who wait keep a connection busy. */
    private static final int MOST_WAITING_OF_ONE = 7;

    private static final ThreadLocal<@Nullable Deque<Semaphore>> HELD = new ThreadLocal<>();

    private final Semaphore places;
    private final Duration wait;
    private final Askers askers = new Askers(1, MOST_WAITING_OF_ONE);

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
        return doing(work, deadline());
    }

    /**
     * Does the work of somebody who has one place at a time, so that one who asks for much leaves places to others.
     *
     * @param who the same for all that is one asker
     * @throws TooMuchAtOnceException when no place is free in time, or too many of the same asker wait; nothing was done
     */
    public <T> T doing(String who, Supplier<T> work) {
        long until = deadline();
        Askers.Place turn = askers.enter(who, wait).orElseThrow(() -> new TooMuchAtOnceException(wait));
        try {
            return doing(work, until);
        } finally {
            turn.close();
        }
    }

    private <T> T doing(Supplier<T> work, long until) {
        enter(until);
        try {
            return work.get();
        } finally {
            exit();
        }
    }

    private void enter(long until) {
        @Nullable Deque<Semaphore> held = HELD.get();
        if (held == null) {
            take(places, until);
            held = new ArrayDeque<>();
            HELD.set(held);
        } else if (held.contains(places)) {
            throw new IllegalStateException("a place within a place of the same would wait for itself");
        } else {
            takeWithin(List.copyOf(held), until);
        }
        held.push(places);
    }

    /** What was given back is taken again however long it takes: the work goes on in it. */
    private void takeWithin(List<Semaphore> held, long until) {
        if (taken(places, System.nanoTime())) {
            return;
        }
        held.forEach(Semaphore::release);
        try {
            take(places, until);
        } finally {
            held.forEach(Semaphore::acquireUninterruptibly);
        }
    }

    private void exit() {
        @Nullable Deque<Semaphore> held = HELD.get();
        if (held != null) {
            held.pop().release();
            if (held.isEmpty()) {
                HELD.remove();
            }
        }
    }

    private void take(Semaphore wanted, long until) {
        if (!taken(wanted, until)) {
            throw new TooMuchAtOnceException(wait);
        }
    }

    private static boolean taken(Semaphore wanted, long until) {
        try {
            return wanted.tryAcquire(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long deadline() {
        return System.nanoTime() + wait.toNanos();
    }
}
