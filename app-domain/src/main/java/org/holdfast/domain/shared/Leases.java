package org.holdfast.domain.shared;

import java.time.Duration;

/** Names that one process of a cluster holds for a while: for work that only one may do at a time. */
public interface Leases {

    /**
     * Takes or prolongs a lease.
     *
     * @param name what for
     * @param holder who; the same holder may take it again
     * @param duration after which another one may take it, should the holder have died
     * @return whether the holder has it now
     */
    boolean acquire(String name, String holder, Duration duration);

    /** Gives a lease back, where the holder has it. */
    void release(String name, String holder);
}
