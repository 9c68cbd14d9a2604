package org.holdfast.domain.site;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Where the sites of a test lie. */
public final class PlacesFixture {

    private PlacesFixture() {}

    /** Places that are asked of the store each time: the tree never keeps its mark, and time flies. */
    public static KnownPlaces of(Sites sites) {
        return of(sites, new Flying());
    }

    /** Places that are remembered by a clock, and not beyond that. */
    static KnownPlaces of(Sites sites, Clock clock) {
        return new KnownPlaces(sites, new Unmarked(), clock);
    }

    /** Whenever somebody looks, a minute has gone by. */
    private static final class Flying extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusSeconds(60);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A tree that is always just being changed. */
    private static final class Unmarked implements SiteTotals {

        @Override
        public Map<String, Long> active(Collection<String> keys) {
            return new HashMap<>();
        }

        @Override
        public Map<String, Long> marks(Collection<String> keys) {
            return Map.of();
        }

        @Override
        public void settle() {
            // counts nothing
        }
    }
}
