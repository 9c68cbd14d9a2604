package org.holdfast.domain.shared;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Stores what follows from what is stored, where others do so at the same moment: who was overtaken looks at it anew. Whoever
 * fails, somebody else was stored, so that this ends but where many write without end; then it is given up.
 */
public final class Overtaken {

    private static final int MOST_LOOKS = 50;
    private static final int LOOKS_WITHOUT_PAUSE = 10;
    private static final int LONGEST_PAUSE = 20;

    private Overtaken() {}

    /**
     * Looks and stores until it is stored.
     *
     * @param store what was stored; empty where somebody else was first and nothing was changed
     * @return empty when it was given up after some fifty looks, half a second on average, and nothing was changed
     */
    public static <T> Optional<T> anew(Supplier<Optional<T>> store) {
        Optional<T> stored = store.get();
        for (int look = 1; stored.isEmpty() && look < MOST_LOOKS && paused(look); look++) {
            stored = store.get();
        }
        return stored;
    }

    private static boolean paused(int looks) {
        try {
            if (looks >= LOOKS_WITHOUT_PAUSE) {
                Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE + 1));
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
