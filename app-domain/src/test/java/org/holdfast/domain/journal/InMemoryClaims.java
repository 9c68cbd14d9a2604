package org.holdfast.domain.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Claims that last as long as the process. */
public final class InMemoryClaims implements Claims {

    private record Claim(AggregateRef owner, Instant at) {}

    private final Map<ClaimKey, Claim> claims = new HashMap<>();
    private Runnable meanwhile = () -> {};
    private final Journal journal;
    private final Clock clock;

    public InMemoryClaims(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public synchronized boolean claim(ClaimKey key, AggregateRef owner, Predicate<Entry> has) {
        Claim held = claims.get(key);
        if (held != null && !held.owner().equals(owner) && !orphaned(held, has)) {
            return false;
        }
        claims.put(key, new Claim(owner, clock.instant()));
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return true;
    }

    /** Lets something happen once, right after the next claim: what another process does in between. */
    public void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    @Override
    public synchronized Set<ClaimKey> claimAll(Map<ClaimKey, AggregateRef> owners, BiPredicate<Entry, ClaimKey> has) {
        Set<ClaimKey> taken = new HashSet<>();
        owners.forEach((key, owner) -> {
            if (!claim(key, owner, newest -> has.test(newest, key))) {
                taken.add(key);
            }
        });
        return taken;
    }

    @Override
    public synchronized void release(Collection<ClaimKey> keys, AggregateRef owner) {
        claims.entrySet()
                .removeIf(claim -> keys.contains(claim.getKey())
                        && claim.getValue().owner().equals(owner));
    }

    @Override
    public synchronized void releaseOthers(ClaimKey kept, AggregateRef owner) {
        claims.entrySet()
                .removeIf(claim -> !claim.getKey().equals(kept)
                        && claim.getKey().family().equals(kept.family())
                        && claim.getValue().owner().equals(owner));
    }

    private boolean orphaned(Claim claim, Predicate<Entry> has) {
        List<Entry> entries = journal.newerThan(claim.owner(), 0);
        return claim.at().plus(Duration.ofMinutes(1)).isBefore(clock.instant())
                && (entries.isEmpty() || !has.test(entries.get(entries.size() - 1)));
    }
}
