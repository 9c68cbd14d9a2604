package org.holdfast.domain.limit;

import java.time.Instant;

/** What was taken in a window by all nodes together. */
public interface Shares {

    /**
     * Takes some.
     *
     * @param key whose; stored hashed
     * @param window when the window began
     * @return how many were taken in the window, these included
     */
    long take(String key, Instant window, int amount);

    /** Removes the windows that began before the moment. */
    void removeBefore(Instant moment);
}
