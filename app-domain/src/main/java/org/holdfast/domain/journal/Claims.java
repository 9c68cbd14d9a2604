package org.holdfast.domain.journal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Keys that only one aggregate may hold, for rules across aggregates such as a unique site code. A claim is made before
 * the change that needs it; one whose owner never appeared in the journal can be taken over.
 */
public interface Claims {

    /**
     * Claims a key.
     *
     * @return whether the owner holds it now; false when another one does
     */
    boolean claim(ClaimKey key, AggregateRef owner);

    /**
     * Claims many keys, each by itself.
     *
     * @return the keys that another one holds
     */
    Set<ClaimKey> claimAll(Map<ClaimKey, AggregateRef> owners);

    /** Gives back what else an owner of a key holds of the same kind, should a process have died between a claim and its use. */
    void releaseOthers(ClaimKey kept, AggregateRef owner);

    /** Gives keys back, where the owner holds them. */
    void release(Collection<ClaimKey> keys, AggregateRef owner);
}
