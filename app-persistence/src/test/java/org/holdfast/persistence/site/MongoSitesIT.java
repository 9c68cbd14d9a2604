package org.holdfast.persistence.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.site.Sites;
import org.holdfast.domain.site.SitesContract;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoSitesIT implements SitesContract {

    private final MongoDatabase database = TestDatabase.migrated(new SiteIndexes());
    private final SettableClock clock = new SettableClock();
    private final SiteTallies tallies = new SiteTallies(database, new Ids(clock), clock);
    private final Sites sites = new MongoSites(database, tallies);

    @Override
    public Sites sites() {
        return sites;
    }

    @Test
    void readsAPageWithOneCommand() {
        assertThat(TestDatabase.commandsOf(
                        () -> sites.page(EVERYTHING, SiteFilter.none(), SiteSort.NAME, PageRequest.first(50))))
                .containsExactly("find");
    }

    @Test
    void savesManyWithAsManyCommandsAsOne() {
        assertThat(TestDatabase.commandsOf(
                        () -> sites.saveAll(List.of(SiteFixture.site("A1", "Alpha"), SiteFixture.full()))))
                .containsExactly("insert", "update", "update", "update");
    }

    @Test
    void countsActiveSitesPerNode() {
        Site north = SiteFixture.site("N1", "North");
        Site hall = SiteFixture.below(north.path(), "H1", "Hall");
        Site room = SiteFixture.below(hall.path(), "R1", "Room");
        Site south = SiteFixture.site("S1", "South");
        sites.saveAll(List.of(north, hall, room, south));
        sites.saveAll(List.of(north, hall, room, south));
        assertThat(active(SiteFixture.TOP, north, hall, room)).containsExactly(4L, 3L, 2L, 1L);
        sites.save(room.deactivated());
        assertThat(active(SiteFixture.TOP, north, hall, room)).containsExactly(3L, 2L, 1L, 0L);
        Site moved = hall.moved(south.path());
        sites.save(moved);
        sites.replant(moved);
        sites.save(room.deactivated().reactivated());
        assertThat(active(SiteFixture.TOP, north, hall, room)).containsExactly(4L, 1L, 2L, 1L);
        assertThat(active(south.path())).containsExactly(3L);
    }

    private List<Long> active(ScopePath top, Site... others) {
        List<String> keys = Stream.concat(
                        Stream.of(top.own()),
                        Stream.of(others).map(site -> site.id().value()))
                .toList();
        Map<String, Long> active = tallies.active(keys);
        return keys.stream().map(key -> active.getOrDefault(key, 0L)).toList();
    }
}
