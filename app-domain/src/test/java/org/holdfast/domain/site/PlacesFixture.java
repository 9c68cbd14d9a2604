package org.holdfast.domain.site;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Where the sites of a test lie. */
public final class PlacesFixture {

    private PlacesFixture() {}

    /** Places that are asked of the store each time, as the tree never keeps its mark. */
    public static KnownPlaces of(Sites sites) {
        return new KnownPlaces(sites, new Unmarked(), Clock.systemUTC());
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
