package org.holdfast.domain.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;
import static org.holdfast.domain.access.ActorFixture.OTHER_ORGANISATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.role.RoleFixture;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.SiteFixture;
import org.junit.jupiter.api.Test;

/** What every store of teams does. */
public interface TeamsContract {

    Teams teams();

    @Test
    default void knowsWhichTheDirectoryKeeps() {
        Team team = Team.ofGroup(TeamFixture.id("T1"), ORGANISATION, new TeamName("Night"));
        teams().save(team);
        assertThat(teams().find(ORGANISATION, team.id())).contains(team);
        teams().save(team.released());
        assertThat(teams().find(ORGANISATION, team.id())).contains(team.released());
    }

    @Test
    default void findsATeamWithEverything() {
        Team team = TeamFixture.team("T1", "Night")
                .described(new TeamName("Nacht"), Optional.of("From ten to six"))
                .granted(Set.of(
                        new Grant(Role.EDITOR, ORGANISATION.value()).ending(Instant.parse("2027-01-01T00:00:00Z")),
                        Grant.of(
                                RoleFixture.id("R1"),
                                Scope.board(SiteFixture.id("B1").value())),
                        Grant.of(
                                Role.VIEWER.id(),
                                Scope.group(SiteFixture.id("G1").value()))));
        teams().save(team);
        assertThat(teams().find(ORGANISATION, team.id())).contains(team);
        assertThat(teams().findAll(ORGANISATION, List.of(team.id(), TeamFixture.id("XX"))))
                .containsOnlyKeys(team.id());
    }

    @Test
    default void findsNothingOfAnotherOrganisation() {
        Team team = TeamFixture.team("T1", "Night");
        teams().save(team);
        assertThat(teams().find(OTHER_ORGANISATION, team.id())).isEmpty();
        assertThat(teams().findAll(OTHER_ORGANISATION, List.of(team.id()))).isEmpty();
        assertThat(teams().page(OTHER_ORGANISATION, TeamFilter.none(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    default void pagesByNameAndSearches() {
        Team night = TeamFixture.team("T1", "Night");
        Team day = TeamFixture.team("T2", "day");
        Team cafe = TeamFixture.team("T3", "Café");
        List.of(night, day, cafe).forEach(teams()::save);
        Page<Team> first = teams().page(ORGANISATION, TeamFilter.none(), PageRequest.first(2));
        assertThat(first.items()).containsExactly(cafe, day);
        assertThat(first.hasNext()).isTrue();
        PageRequest next = PageRequest.after(teams().keyOf(day), 2);
        assertThat(teams().page(ORGANISATION, TeamFilter.none(), next).items()).containsExactly(night);
        assertThat(found("CAFE")).containsExactly(cafe);
        assertThat(found(".*")).isEmpty();
        assertThat(teams().count(ORGANISATION, TeamFilter.none()).value()).isEqualTo(3);
    }

    @Test
    default void findsThoseThatWereGrantedARoleOrSomethingOnAScope() {
        String site = SiteFixture.id("S1").value();
        Team editors = TeamFixture.team("T1", "Editors").granted(Set.of(new Grant(Role.EDITOR, site)));
        Team readers = TeamFixture.team("T2", "Readers").granted(Set.of(new Grant(Role.VIEWER, ORGANISATION.value())));
        List.of(editors, readers, TeamFixture.team("T3", "Others")).forEach(teams()::save);
        assertThat(granted("EDITOR")).containsExactly(editors);
        assertThat(granted(site)).containsExactly(editors);
        assertThat(granted(site, ORGANISATION.value())).containsExactly(editors, readers);
        assertThat(granted("OWNER")).isEmpty();
        assertThat(teams().count(ORGANISATION, TeamFilter.granted(Set.of("VIEWER")))
                        .value())
                .isEqualTo(1);
    }

    @Test
    default void listsNoRemovedTeam() {
        Team removed = TeamFixture.team("T1", "Night").remove();
        teams().save(removed);
        assertThat(teams().find(ORGANISATION, removed.id())).contains(removed);
        assertThat(teams().findAll(ORGANISATION, List.of(removed.id()))).isEmpty();
        assertThat(teams().page(ORGANISATION, TeamFilter.none(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    default void keepsTheNewerVersion() {
        Team first = TeamFixture.team("T1", "Night");
        Team second = first.remove();
        teams().save(second);
        teams().save(first);
        assertThat(teams().find(ORGANISATION, first.id())).contains(second);
    }

    private List<Team> found(String text) {
        return teams().page(ORGANISATION, new TeamFilter(Optional.of(text), Set.of()), PageRequest.first(10))
                .items();
    }

    private List<Team> granted(String... keys) {
        return teams().page(ORGANISATION, TeamFilter.granted(Set.of(keys)), PageRequest.first(10))
                .items();
    }
}
