package org.holdfast.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.KernelFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownPlacesTest {

    private final InMemorySites sites = new InMemorySites();
    private final KernelFixture kernel = new KernelFixture(new SiteProjection(sites));
    private final KnownPlaces places = PlacesFixture.of(sites, kernel.clock);
    private final Site north = SiteFixture.site("S1", "North");
    private final Site south = SiteFixture.site("S2", "South");
    private final Site plant = SiteFixture.below(north.path(), "S3", "Plant");
    private final Sight sight =
            new Sight(ActorFixture.ORGANISATION, List.of(plant.id().value()));

    @BeforeEach
    void start() {
        List.of(north, south, plant).forEach(sites::save);
        kernel.recorded.observe(places::whenChanged);
    }

    @Test
    void rememberAFewForFiveSeconds() {
        assertThat(above()).contains(north.id().value());
        Site moved = plant.moved(south.path());
        sites.save(moved);
        sites.replant(moved);
        kernel.clock.advance(Duration.ofMillis(4_999));
        assertThat(above()).contains(north.id().value());
        kernel.clock.advance(Duration.ofMillis(1));
        assertThat(above())
                .contains(south.id().value())
                .doesNotContain(north.id().value());
    }

    @Test
    void forgetAtOnceWhatChangedHere() {
        assertThat(places.of(sight).tops().get(0).key()).isEqualTo(sites.keyOf(plant, SiteSort.NAME));
        Site renamed = plant.described(plant.details().withName(new SiteName("Works")));
        kernel.recorder.record(ActorFixture.owner(), Change.changed("site-renamed", plant, renamed));
        assertThat(places.of(sight).tops().get(0).key()).isEqualTo(sites.keyOf(renamed, SiteSort.NAME));
        kernel.recorder.record(
                ActorFixture.owner(), Change.changed(MoveSite.MOVED, renamed, renamed.moved(south.path())));
        assertThat(above())
                .contains(south.id().value())
                .doesNotContain(north.id().value());
    }

    /** Otherwise what was read before a change would be remembered after it. */
    @Test
    void rememberNothingThatWasReadWhileSomethingChanged() {
        Marked<String, String> remembered = new Marked<>(kernel.clock, 10, text -> 1);
        assertThat(remembered.find("key", Map::of, () -> {
                    remembered.forgetAll();
                    return "before";
                }))
                .isEqualTo("before");
        assertThat(remembered.find("key", Map::of, () -> "after")).isEqualTo("after");
    }

    /** A move changes the total of where it went and came from, though not that of the organisation: other nodes see it by that. */
    @Test
    void countAgainWhereATotalOfTheSightChanged() {
        Map<String, Long> marks = new HashMap<>(Map.of(north.id().value(), 1L));
        KnownPlaces known = new KnownPlaces(sites, new Marks(marks), kernel.clock);
        Sight region = new Sight(ActorFixture.ORGANISATION, List.of(north.id().value()));
        SiteFilter active = SiteFilter.ofState(Optional.of(true));
        assertThat(known.count(region, active).value()).isEqualTo(2);
        sites.save(SiteFixture.below(north.path(), "S4", "Works"));
        kernel.clock.advance(Duration.ofSeconds(6));
        assertThat(known.count(region, active).value())
                .as("the total is the same")
                .isEqualTo(2);
        assertThat(known.count(region, SiteFilter.none()).value())
                .as("no total tells of inactive ones")
                .isEqualTo(3);
        marks.put(north.id().value(), 2L);
        kernel.clock.advance(Duration.ofSeconds(6));
        assertThat(known.count(region, active).value()).isEqualTo(3);
        sites.save(SiteFixture.below(north.path(), "S5", "Depot"));
        marks.clear();
        kernel.clock.advance(Duration.ofSeconds(6));
        assertThat(known.count(region, active).value()).as("being changed").isEqualTo(4);
    }

    private record Marks(Map<String, Long> marks) implements SiteTotals {

        @Override
        public Map<String, Long> active(Collection<String> keys) {
            return Map.of();
        }

        @Override
        public Map<String, Long> marks(Collection<String> keys) {
            return Map.copyOf(marks);
        }

        @Override
        public void settle() {
            // counts nothing
        }
    }

    private Set<String> above() {
        return places.of(sight).above();
    }
}
