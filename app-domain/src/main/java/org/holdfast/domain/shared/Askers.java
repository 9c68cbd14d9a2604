package org.holdfast.domain.shared;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets each asker do only so much at once, so that one who asks for much leaves room to others. A few of each wait. */
public final class Askers {

    private final int atOnce;
    private final int waiting;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    /**
     * @param atOnce how many places one asker has
     * @param waiting how many of one asker wait for a place: each keeps a thread busy
     */
    public Askers(int atOnce, int waiting) {
        this.atOnce = atOnce;
        this.waiting = waiting;
    }

    /** A place, to be closed by whoever took it. */
    public interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /** Those of one asker. It is there as long as anybody stands in it. */
    private static final class Line {

        private final Semaphore places;
        private int standing;

        private Line(int atOnce) {
            this.places = new Semaphore(atOnce, true);
        }
    }

    /**
     * A place; empty when none is free in time, or at once when too many of the same asker wait.
     *
     * @param who the same for all that is one asker
     */
    public Optional<Place> enter(String who, Duration wait) {
        Optional<Line> line = stand(who);
        if (line.isPresent() && !taken(line.get(), wait)) {
            leave(who);
            return Optional.empty();
        }
        return line.map(mine -> () -> {
            mine.places.release();
            leave(who);
        });
    }

    /** How many of an asker have a place or wait for one. */
    int standing(String who) {
        return Optional.ofNullable(lines.get(who)).map(line -> line.standing).orElse(0);
    }

    /** How many askers there are. */
    int size() {
        return lines.size();
    }

    private Optional<Line> stand(String who) {
        Line[] mine = new Line[1];
        lines.compute(who, (same, there) -> {
            Line line = there == null ? new Line(atOnce) : there;
            if (line.standing < atOnce + waiting) {
                line.standing++;
                mine[0] = line;
            }
            return line;
        });
        return Optional.ofNullable(mine[0]);
    }

    private void leave(String who) {
        lines.computeIfPresent(who, (same, line) -> --line.standing == 0 ? null : line);
    }

    private static boolean taken(Line line, Duration wait) {
        try {
            return line.places.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
