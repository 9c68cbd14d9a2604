package org.holdfast.domain.journal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keys that only one aggregate may hold, for rules across aggregates such as a unique site code. A claim is made before
 * the change that needs it; after a minute, one whose owner never appeared in the journal can be taken over.
 */
public interface Claims {

    /**
     * Claims a key that nobody gives up.
     *
     * @return whether the owner holds it now; false when another one does
     */
    default boolean claim(ClaimKey key, AggregateRef owner) {
        return claim(key, owner, newest -> true);
    }

    /**
     * Claims a key that can be given up. Where a process died between a claim and the entry that needed it, or between an
     * entry and giving the key back, the claim is there and its owner has not the key; it can be taken over, too.
     *
     * @param has whether who claimed it has the key after their newest entry
     * @return whether the owner holds it now; false when another one does
     */
    boolean claim(ClaimKey key, AggregateRef owner, Predicate<Entry> has);

    /**
     * Claims many keys that nobody gives up, each by itself.
     *
     * @return the keys that another one holds
     */
    default Set<ClaimKey> claimAll(Map<ClaimKey, AggregateRef> owners) {
        return claimAll(owners, (newest, key) -> true);
    }

    /**
     * Claims many keys that can be given up, each by itself.
     *
     * @param has whether who claimed a key has it after their newest entry
     * @return the keys that another one holds
     */
    Set<ClaimKey> claimAll(Map<ClaimKey, AggregateRef> owners, BiPredicate<Entry, ClaimKey> has);

    /** Gives back what else an owner of a key holds of the same kind, should a process have died between a claim and its use. */
    void releaseOthers(ClaimKey kept, AggregateRef owner);

    /**
     * Records what needs a key that was just claimed. Who comes too late gives the key back, unless the owner has it as it
     * is by now. Where the owner is gone by then, {@code now} says so in place of the conflict, and the key stays until
     * somebody else takes it over.
     *
     * @param now the key that the owner has after all; throws where there is no owner any more
     * @throws ConcurrentChangeException where somebody else changed the owner first
     */
    default <T> T using(ClaimKey claimed, AggregateRef owner, Supplier<ClaimKey> now, Supplier<T> recording) {
        try {
            return recording.get();
        } catch (ConcurrentChangeException late) {
            if (!now.get().equals(claimed)) {
                release(Set.of(claimed), owner);
            }
            throw late;
        }
    }

    /** Gives keys back, where the owner holds them. */
    void release(Collection<ClaimKey> keys, AggregateRef owner);
}
