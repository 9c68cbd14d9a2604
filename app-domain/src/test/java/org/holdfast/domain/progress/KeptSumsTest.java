package org.holdfast.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.answer.InMemorySheets;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.site.Place;
import org.holdfast.domain.site.Places;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteProjection;
import org.holdfast.domain.site.SiteTotals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptSumsTest {

    private static final Sight SIGHT = new Sight(ActorFixture.ORGANISATION, List.of("a", "b"));

    private final KernelFixture kernel = new KernelFixture(new SiteProjection(new InMemorySites()));
    private final Counted counted = new Counted();
    private final KeptSums sums = new KeptSums(counted, new InMemorySheets(), kernel.clock);

    @BeforeEach
    void start() {
        kernel.recorded.observe(sums::whenChanged);
        counted.active.putAll(Map.of("a", 2L, "b", 3L));
    }

    @Test
    void knowsForFiveSecondsHowManyAreActive() {
        assertThat(active("a", "b").all()).isEqualTo(5);
        counted.active.put("b", 4L);
        kernel.clock.advance(Duration.ofMillis(4_999));
        assertThat(active("a", "b").all()).isEqualTo(5);
        assertThat(counted.asked).isEqualTo(1);
        kernel.clock.advance(Duration.ofMillis(1));
        assertThat(active("a", "b")).isEqualTo(new ActiveSites(Map.of("a", 2L, "b", 4L), 6));
    }

    @Test
    void forgetsAtOnceWhatChangedHere() {
        active("a", "b");
        counted.active.put("b", 4L);
        Site site = SiteFixture.site("S1", "North");
        kernel.recorder.record(ActorFixture.owner(), Change.created("site-registered", site));
        assertThat(active("a", "b").all()).isEqualTo(6);
    }

    @Test
    void takesNothingThatWasFoundAtOtherPlaces() {
        active("a", "b");
        assertThat(active("a")).isEqualTo(new ActiveSites(Map.of("a", 2L), 2));
    }

    private ActiveSites active(String... nodes) {
        return sums.active(SIGHT, places(List.of(nodes)));
    }

    private static Places places(List<String> nodes) {
        List<Place> tops = nodes.stream()
                .map(node -> SiteFixture.site(node.toUpperCase(Locale.ROOT) + "1", node))
                .map(site -> new Place(site.id(), site.path(), site.name().value()))
                .toList();
        return new Places(tops, Set.copyOf(nodes), Set.of(), Map.of("above", nodes));
    }

    /** Totals without marks, so that nothing is kept by them. */
    private static final class Counted implements SiteTotals {

        private final Map<String, Long> active = new HashMap<>();
        private int asked;

        @Override
        public Map<String, Long> active(Collection<String> keys) {
            asked++;
            Map<String, Long> found = new HashMap<>(active);
            found.keySet().retainAll(keys);
            return found;
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
