package org.holdfast.domain.signin;

import java.time.Instant;

/** Counters of tries, shared by all nodes. */
public interface Attempts {

    /**
     * Counts one try.
     *
     * @param key of what is counted; stored hashed
     * @param now when
     * @param forgetBefore a counter whose last try was before that begins anew
     */
    Attempt count(String key, Instant now, Instant forgetBefore);

    /** Begins a counter anew. */
    void forget(String key);

    /** Removes the counters whose last try was before the moment. */
    void removeOlderThan(Instant moment);
}
