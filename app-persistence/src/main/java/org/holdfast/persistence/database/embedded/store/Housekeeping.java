package org.holdfast.persistence.database.embedded.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The work that nobody waits for: once a second the log is given to the disk; the log is folded into the file when it
 * has grown or aged; the file is compacted while nobody writes, and a little while everybody does.
 */
final class Housekeeping {

    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final long TICK = Duration.ofSeconds(1).toMillis();
    private static final long OLDEST_CHANGE = Duration.ofSeconds(10).toNanos();
    private static final long AT_CLOSE = Duration.ofSeconds(2).toNanos();

    /** Writers wait beyond it: saving takes as much memory again. */
    static final int MOST_UNSAVED_BYTES = 32 << 20;

    private static final int UNSAVED_BYTES = 24 << 20;

    private static final int FILL_RATE_WHEN_IDLE = 80;
    private static final int FILL_RATE_WHEN_BUSY = 60;

    /** As much as a checkpoint writes at once, or what it wrote would be too large to be moved ever after. */
    private static final int MOVED_WHEN_IDLE = 32 << 20;

    /** Writers wait for it: the sparsest parts, of which little is left. */
    private static final int MOVED_WHEN_BUSY = 8 << 20;

    private final DurableStore store;
    private final StoreSettings settings;
    private final Thread thread = new Thread(this::run, "holdfast-database-housekeeping");

    private final Semaphore wake = new Semaphore(0);

    private volatile long lastChange = System.nanoTime();
    private volatile boolean stopping;
    private long lastCheckpoint = System.nanoTime();
    private long lastSlice = System.nanoTime();
    private boolean idle;

    Housekeeping(DurableStore store, StoreSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Hears of every change; wakes the thread when there is too much of it. */
    void changed() {
        lastChange = System.nanoTime();
        if (isFull()) {
            wake.release();
        }
    }

    /** Whether so much is unsaved that writers have to wait until it is saved. */
    boolean isOverfull() {
        return store.unsavedBytes() > MOST_UNSAVED_BYTES;
    }

    private boolean isFull() {
        return store.unsavedBytes() > UNSAVED_BYTES || store.logBytes() > settings.logBytes();
    }

    private void run() {
        while (!stopping) {
            try {
                pause();
                tidy();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                LOG.log(Level.ERROR, "The database could not be tidied; trying again.", e);
            }
        }
    }

    private void pause() throws InterruptedException {
        if (wake.tryAcquire(TICK, TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private void tidy() {
        if (stopping) {
            return;
        }
        long now = System.nanoTime();
        if (isFull() || isOld(now)) {
            store.checkpoint();
            lastCheckpoint = now;
            compactABit();
        } else {
            store.forceLog();
            tidyWhenIdle(now);
        }
    }

    private void compactABit() {
        store.compact(FILL_RATE_WHEN_BUSY, MOVED_WHEN_BUSY);
        idle = false;
    }

    private boolean isOld(long now) {
        return store.logBytes() > 0 && now - lastCheckpoint > OLDEST_CHANGE;
    }

    /** A slice at a time: what the one before has moved is cleared away first, or the next would move more than it must. */
    private void tidyWhenIdle(long now) {
        boolean quiet = now - lastChange > settings.idle().toNanos();
        boolean cleared = now - lastSlice > settings.retention().toNanos();
        if (quiet && cleared && !idle) {
            lastSlice = now;
            idle = !store.compact(FILL_RATE_WHEN_IDLE, MOVED_WHEN_IDLE);
        }
        idle = quiet && idle;
    }

    /** What can be done in a moment; nobody waits longer for a stop. */
    void compactAtClose() {
        long end = System.nanoTime() + AT_CLOSE;
        boolean more = true;
        while (more && System.nanoTime() < end) {
            more = store.compact(FILL_RATE_WHEN_IDLE, MOVED_WHEN_IDLE);
        }
    }

    void stop() {
        stopping = true;
        wake.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
