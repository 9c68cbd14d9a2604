package org.holdfast.domain.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What happened lately, so that the same is not told again and again. For one node, and no longer than the process lasts. */
public final class Lately {

    private final Duration kept;
    private final int most;
    private final Clock clock;
    private final Map<String, Instant> happened = new Newest();

    /**
     * @param kept how long something counts as the same
     * @param most of how many things it is known; what was told longest ago is dropped
     */
    public Lately(Duration kept, int most, Clock clock) {
        this.kept = kept;
        this.most = most;
        this.clock = clock;
    }

    /** Whether it did not happen lately; from now on it did. */
    public synchronized boolean isNew(String what) {
        Instant now = clock.instant();
        boolean known = Optional.ofNullable(happened.get(what))
                .filter(at -> now.isBefore(at.plus(kept)))
                .isPresent();
        if (!known) {
            happened.remove(what);
            happened.put(what, now);
        }
        return !known;
    }

    /** Does what follows from it, where it did not happen lately. What goes wrong is as if it had not happened. */
    public void once(String what, Runnable work) {
        if (isNew(what)) {
            doing(what, work);
        }
    }

    /** Does what follows from what {@link #isNew was new}. What goes wrong is as if it had not happened. */
    public void doing(String what, Runnable work) {
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (!done) {
                forget(what);
            }
        }
    }

    private synchronized void forget(String what) {
        happened.remove(what);
    }

    private final class Newest extends LinkedHashMap<String, Instant> {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > most;
        }
    }
}
