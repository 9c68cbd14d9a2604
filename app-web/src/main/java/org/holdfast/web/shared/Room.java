package org.holdfast.web.graph;

import java.util.HashMap;
import java.util.Map;

/**
 * How much of the memory answers take that are not written to the end yet, as whoever asked reads slowly or not at all.
 * Short ones do not count. One asker leaves room for others.
 */
final class UnfetchedAnswers {

    private final long room;
    private final long roomOfOne;
    private final Map<String, Long> held = new HashMap<>();
    private long all;

    /**
     * @param room the weight of all together
     * @param roomOfOne the weight of those of one asker
     */
    UnfetchedAnswers(long room, long roomOfOne) {
        this.room = room;
        this.roomOfOne = roomOfOne;
    }

    /** Room for one answer, none as yet. */
    Share share(String who) {
        return new Share(who);
    }

    private synchronized boolean add(String who, long weight) {
        long mine = held.getOrDefault(who, 0L) + weight;
        if (weight > 0 && (all + weight > room || mine > roomOfOne)) {
            return false;
        }
        all += weight;
        if (mine == 0) {
            held.remove(who);
        } else {
            held.put(who, mine);
        }
        return true;
    }

    /** What one answer takes, until it is closed. */
    final class Share implements AutoCloseable {

        private final String who;
        private long weight;

        private Share(String who) {
            this.who = who;
        }

        /** Takes as much, or gives back what is more; whether there is room for it. */
        boolean hold(long needed) {
            boolean taken = add(who, needed - weight);
            if (taken) {
                weight = needed;
            }
            return taken;
        }

        @Override
        public void close() {
            hold(0);
        }
    }
}
