package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.Optional;

/** Counters of tries, shared by all nodes. */
public interface Attempts {

    /**
     * The last try that was counted.
     *
     * @param key of what is counted; stored hashed
     * @param forgetBefore a counter whose last try was before that is forgotten
     * @return empty where none was counted
     */
    Optional<Attempt> last(String key, Instant forgetBefore);

    /**
     * Counts one try, unless the counter is not as it was seen.
     *
     * @param last what {@link #last} said
     * @param now when
     * @return false when another try was counted or taken off meanwhile, and nothing was changed
     */
    boolean count(String key, Optional<Attempt> last, Instant now);

    /** Takes one try off again. The moment of the last one stays. Without effect where none is counted. */
    void takeOff(String key);

    /** Begins a counter anew. */
    void forget(String key);

    /** Removes the counters whose last try was before the moment. */
    void removeOlderThan(Instant moment);
}
