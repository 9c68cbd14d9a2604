package org.holdfast.persistence.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.team.TeamFilter;
import org.holdfast.domain.team.TeamFixture;
import org.holdfast.domain.team.Teams;
import org.holdfast.domain.team.TeamsContract;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoTeamsIT implements TeamsContract {

    private final Teams teams = new MongoTeams(TestDatabase.migrated(new TeamIndexes()));

    @Override
    public Teams teams() {
        return teams;
    }

    @Test
    void readsAPageWithOneCommand() {
        TeamFilter filter = TeamFilter.granted(Set.of("EDITOR", ActorFixture.ORGANISATION.value()));
        assertThat(TestDatabase.commandsOf(() -> teams.page(ActorFixture.ORGANISATION, filter, PageRequest.first(50))))
                .containsExactly("find");
    }

    @Test
    void savesWithOneCommand() {
        assertThat(TestDatabase.commandsOf(() -> teams.save(TeamFixture.team("T1", "Night"))))
                .containsExactly("update");
    }
}
