package org.holdfast.domain.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.shared.Network;

/**
 * How a token was used; not part of the journal.
 *
 * @param lastAt when it last let a program in, to the minute
 * @param places the networks that it was used from ({@link Network}), the newest last; at most {@value #MOST_PLACES}
 * @param refusedAt when it was last refused and a security event was left
 */
public record TokenUse(Optional<Instant> lastAt, List<String> places, Optional<Instant> refusedAt) {

    private static final int MOST_PLACES = 20;

    public TokenUse {
        places = List.copyOf(places);
    }

    /** Never. */
    public static TokenUse never() {
        return new TokenUse(Optional.empty(), List.of(), Optional.empty());
    }

    /** Used from a place. */
    public TokenUse at(Instant now, String place) {
        List<String> known = new ArrayList<>(places);
        known.remove(Network.of(place));
        known.add(Network.of(place));
        List<String> newest = known.subList(Math.max(0, known.size() - MOST_PLACES), known.size());
        return new TokenUse(Optional.of(now), newest, refusedAt);
    }

    /** Whether it was used from the network of a place. */
    boolean knows(String place) {
        return places.contains(Network.of(place));
    }

    /** Refused. */
    public TokenUse refused(Instant now) {
        return new TokenUse(lastAt, places, Optional.of(now));
    }
}
