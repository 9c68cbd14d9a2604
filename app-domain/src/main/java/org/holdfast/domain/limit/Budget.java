package org.holdfast.domain.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A number of calls a minute, for each key, on all nodes together. A node begins with a share of a tenth that it asks
 * nobody for, and takes further ones from {@link Shares}: a node alone gives exactly the limit; each further node may give
 * a tenth more, as long as it has used no more than that.
 */
public final class Budget {

    /** How long calls are counted together. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int SHARES = 10;
    private static final int MOST = 10_000;

    private final int limit;
    private final int share;
    private final Shares shares;
    private final Clock clock;
    private final Map<String, Window> windows = new Newest();

    /** @param limit calls a minute, at least 1 */
    public Budget(int limit, Shares shares, Clock clock) {
        this.limit = limit;
        this.share = Math.max(1, limit / SHARES);
        this.shares = shares;
        this.clock = clock;
    }

    /** Counts one call; empty where it may go on. */
    public Optional<Exhausted> take(String key) {
        Instant now = clock.instant();
        Instant start = Instant.ofEpochSecond(now.getEpochSecond() - now.getEpochSecond() % WINDOW.toSeconds());
        return window(key, start)
                .take(key)
                .map(first -> new Exhausted(Duration.between(now, start.plus(WINDOW)), first));
    }

    private Window window(String key, Instant start) {
        synchronized (windows) {
            Window window = Optional.ofNullable(windows.get(key))
                    .filter(known -> known.start.equals(start))
                    .orElseGet(() -> new Window(start));
            windows.put(key, window);
            return window;
        }
    }

    /**
     * There is nothing left in this minute.
     *
     * @param pause until the next one
     * @param first whether this call is the first on this node that got nothing
     */
    public record Exhausted(Duration pause, boolean first) {}

    private final class Window {

        private final Instant start;
        private int allowed = share;
        private int used;
        private boolean asked;
        private boolean over;

        Window(Instant start) {
            this.start = start;
        }

        /** Empty for a call that may go on; otherwise whether it is the first that may not. */
        synchronized Optional<Boolean> take(String key) {
            if (used == allowed && !over) {
                allowed += granted(key);
            }
            if (used < allowed) {
                used++;
                return Optional.empty();
            }
            boolean first = !over;
            over = true;
            return Optional.of(first);
        }

        /** With the first question, the share that nobody was asked for is told. */
        private int granted(String key) {
            int own = asked ? 0 : share;
            long total = shares.take(key, start, own + share);
            asked = true;
            long beyond = Math.max(0, total - limit);
            return (int) Math.max(0, share - beyond);
        }
    }

    /** Drops what was used longest ago when there are too many. */
    private static final class Newest extends LinkedHashMap<String, Window> {

        Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST;
        }
    }
}
