package org.holdfast.web.shared;

import java.util.HashMap;
import java.util.Map;

/** Room for so much at once, of which one asker leaves some to others. Nobody waits for it. */
public final class Room {

    private final long room;
    private final long roomOfOne;
    private final Map<String, Long> held = new HashMap<>();
    private long all;

    /**
     * @param room for all together
     * @param roomOfOne for one asker
     */
    public Room(long room, long roomOfOne) {
        this.room = room;
        this.roomOfOne = roomOfOne;
    }

    /**
     * What somebody takes, nothing as yet.
     *
     * @param who the same for all that is one asker
     */
    public Share share(String who) {
        return new Share(who);
    }

    private synchronized boolean add(String who, long more) {
        long mine = held.getOrDefault(who, 0L) + more;
        if (more > 0 && (all + more > room || mine > roomOfOne)) {
            return false;
        }
        all += more;
        if (mine == 0) {
            held.remove(who);
        } else {
            held.put(who, mine);
        }
        return true;
    }

    /** What somebody takes, until it is closed. */
    public final class Share implements AutoCloseable {

        private final String who;
        private long taken;

        private Share(String who) {
            this.who = who;
        }

        /** Takes as much, or gives back what is more; whether there is room for it. */
        public boolean hold(long needed) {
            boolean there = add(who, needed - taken);
            if (there) {
                taken = needed;
            }
            return there;
        }

        @Override
        public void close() {
            hold(0);
        }
    }
}
