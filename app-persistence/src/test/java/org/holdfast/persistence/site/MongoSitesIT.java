package org.holdfast.persistence.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.site.Sites;
import org.holdfast.domain.site.SitesContract;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoSitesIT implements SitesContract {

    private final Sites sites = new MongoSites(TestDatabase.migrated(new SiteIndexes()));

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
    void savesManyWithOneCommand() {
        assertThat(TestDatabase.commandsOf(
                        () -> sites.saveAll(List.of(SiteFixture.site("A1", "Alpha"), SiteFixture.full()))))
                .containsExactly("update");
    }
}
