package org.holdfast.persistence.sitegroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.sitegroup.SiteGroupFilter;
import org.holdfast.domain.sitegroup.SiteGroupFixture;
import org.holdfast.domain.sitegroup.SiteGroups;
import org.holdfast.domain.sitegroup.SiteGroupsContract;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoSiteGroupsIT implements SiteGroupsContract {

    private final SiteGroups groups = new MongoSiteGroups(TestDatabase.migrated(new SiteGroupIndexes()));

    @Override
    public SiteGroups groups() {
        return groups;
    }

    @Test
    void readsAPageWithOneCommand() {
        assertThat(TestDatabase.commandsOf(
                        () -> groups.page(ActorFixture.ORGANISATION, SiteGroupFilter.none(), PageRequest.first(50))))
                .containsExactly("find");
    }

    @Test
    void findsThoseThatHoldASiteWithOneCommand() {
        assertThat(TestDatabase.commandsOf(
                        () -> groups.holding(ActorFixture.ORGANISATION, List.of(NORTH.value(), SOUTH.value()))))
                .containsExactly("find");
    }

    @Test
    void savesWithOneCommand() {
        assertThat(TestDatabase.commandsOf(() -> groups.save(SiteGroupFixture.group("G1", "Bakeries"))))
                .containsExactly("update");
    }
}
