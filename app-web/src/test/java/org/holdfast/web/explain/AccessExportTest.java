package org.holdfast.web.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFixture;
import org.holdfast.domain.board.BoardReaches;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.explain.ExplainTokens;
import org.holdfast.domain.explain.ExplainedThing;
import org.holdfast.domain.explain.ReachOfGrants;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.site.PlacesFixture;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupFixture;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFixture;
import org.holdfast.domain.team.TeamKernel;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.InMemoryApiTokens;
import org.holdfast.domain.token.InMemoryTokenUses;
import org.holdfast.domain.token.ReadTokens;
import org.holdfast.domain.token.TokenFixture;
import org.holdfast.web.member.GrantPlaces;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.shared.CsvExport;
import org.junit.jupiter.api.Test;

class AccessExportTest {

    private final TeamKernel world = new TeamKernel();
    private final InMemoryApiTokens tokens = new InMemoryApiTokens();
    private final InMemoryTokenUses uses = new InMemoryTokenUses();
    private final BoardReaches reaches = new BoardReaches(world.boards, world.sites, PlacesFixture.of(world.sites));
    private final AccessExport export = new AccessExport(
            new ExplainAccess(
                    world.kernel.access,
                    world.members,
                    world.teams,
                    new ReachOfGrants(world.sites, world.groups, world.boards, reaches),
                    world.readRoles,
                    world.kernel.clock),
            new ExplainTokens(world.kernel.access, tokens, world.members, world.readRoles, world.kernel.clock),
            new ReadTokens(world.kernel.access, tokens, uses, world.kernel.clock),
            new GrantWords(
                    new ReadSites(world.kernel.access, world.sites, PlacesFixture.of(world.sites)),
                    new ReadBoards(world.kernel.access, world.boards, reaches),
                    world.readGroups,
                    world.readRoles,
                    world.kernel.clock));

    @Test
    void writesARowForEachMemberAndGrant() {
        Site north = SiteFixture.site("N1", "North");
        world.sites.save(north);
        Team night = TeamFixture.team("T1", "Night")
                .granted(Set.of(new Grant(Role.EDITOR, north.id().value())));
        world.teams.save(night);
        Grant ending = new Grant(Role.VIEWER, ActorFixture.ORGANISATION.value())
                .ending(world.kernel.clock.instant().plusSeconds(1));
        world.members.save(MemberFixture.owner("A1", "Ann", "ann@example.com")
                .granted(Set.of(ending))
                .inTeams(Set.of(night.id())));
        world.members.save(MemberFixture.invited("A2", "Bo", "bo@example.com").granted(Set.of()));
        world.kernel.clock.advance(Duration.ofSeconds(2));
        assertThat(written(ActorFixture.owner()).lines().toList())
                .hasSize(4)
                .satisfies(lines -> assertThat(lines.get(1))
                        .contains(",Ann,ann@example.com,active,Viewer,The whole organisation,")
                        .contains(",yes,own,"))
                .satisfies(lines -> assertThat(lines.get(2))
                        .contains(",Editor,North and all below it," + north.id() + ",,no,Night,")
                        .contains("answer.write"))
                .satisfies(lines -> assertThat(lines.get(3)).endsWith(",Bo,bo@example.com,invited,,,,,,,,grant,,"));
    }

    @Test
    void namesTheSiteGroupThatAGrantIsOn() {
        Site north = SiteFixture.site("N1", "North");
        world.sites.save(north);
        SiteGroup group = SiteGroupFixture.group("G1", "Bakeries", north.id());
        world.groups.save(group);
        world.members.save(MemberFixture.owner("A1", "Ann", "ann@example.com")
                .granted(
                        Set.of(Grant.of(Role.EDITOR.id(), Scope.group(group.id().value())))));
        assertThat(written(ActorFixture.owner()))
                .contains(",Editor,The site group Bakeries," + group.id() + ",,no,own,");
        Actor looking = new Actor(
                group.organisation(), "id", "Robin", Origin.PAGE, Grants.ofBuiltIn(group.organisation(), Set.of()));
        assertThat(new GrantPlaces(group.organisation(), Map.of(), Map.of(), Map.of())
                        .word(Grant.of(Role.EDITOR.id(), Scope.group(group.id().value()))))
                .isEqualTo("A site group that is gone, or that you may not see");
        assertThat(world.readGroups.names(looking, Set.of(group.id()))).isEmpty();
    }

    @Test
    void addsTheTokensThatLetProgramsIn() {
        world.members.save(MemberFixture.owner("M1", "Ann", "ann@example.com"));
        Grant whole = new Grant(Role.VIEWER, whole());
        Grant ended = new Grant(Role.EDITOR, whole()).ending(world.kernel.clock.instant());
        ApiToken nightly = TokenFixture.service("T1", "Nightly", MemberFixture.id("M1"), Set.of(whole, ended));
        tokens.save(nightly);
        tokens.save(TokenFixture.revoked(TokenFixture.token("T2", "Given up")));
        List<String> lines = written(ActorFixture.owner()).lines().toList();
        assertThat(lines).hasSize(4).noneMatch(line -> line.contains("Given up"));
        assertThat(lines.get(1)).contains(",Ann,").endsWith(",grant,,");
        assertThat(lines.subList(2, 4))
                .allSatisfy(line ->
                        assertThat(line).contains(",Ann,ann@example.com,").contains(",service token,Nightly,"))
                .anySatisfy(line -> assertThat(line)
                        .contains(",Viewer,The whole organisation,")
                        .contains("," + nightly.endsAt() + ",no,token,"))
                .anySatisfy(line -> assertThat(line).contains(",Editor,").contains(",yes,token,"));
    }

    @Test
    void escapesWhatASpreadsheetWouldRun() {
        world.members.save(MemberFixture.owner("A1", "=HYPERLINK(A1)", "ann@example.com"));
        world.teams.save(TeamFixture.team("T1", "@SUM(A1)").granted(Set.of(new Grant(Role.VIEWER, whole()))));
        world.members.save(MemberFixture.invited("A2", "+Bo", "bo@example.com")
                .granted(Set.of())
                .inTeams(Set.of(TeamFixture.id("T1"))));
        assertThat(written(ActorFixture.owner())).contains(",'=HYPERLINK(A1),", ",'+Bo,", ",'@SUM(A1),");
    }

    /** Of one thing: those who reach it by a grant of their own and then those of teams, with these grants alone, and how. */
    @Test
    void writesThoseWhoReachOneThing() {
        Site north = SiteFixture.site("N1", "North");
        Site south = SiteFixture.site("S1", "South");
        List.of(north, south).forEach(world.sites::save);
        Board board = BoardFixture.board("B1", "Fire").scoped(BoardScope.everything());
        world.boards.save(board, reaches.reachOf(board));
        Grant onNorth = new Grant(Role.EDITOR, north.id().value());
        Grant onSouth = new Grant(Role.VIEWER, south.id().value());
        Team night = TeamFixture.team("T1", "Night").granted(Set.of(onNorth, onSouth));
        world.teams.save(night);
        world.members.save(MemberFixture.invited("A1", "=Ann", "ann@example.com")
                .granted(Set.of(onSouth))
                .inTeams(Set.of(night.id())));
        world.members.save(MemberFixture.invited("A2", "Bo", "bo@example.com")
                .granted(
                        Set.of(Grant.of(Role.VIEWER.id(), Scope.board(board.id().value())))));
        world.members.save(MemberFixture.invited("A3", "Cy", "cy@example.com").granted(Set.of(onSouth)));
        Actor auditor = ActorFixture.as("A9", new Grant(Role.AUDITOR, north.id().value()));
        assertThat(written(csv -> export.write(auditor, ExplainedThing.of(north), csv))
                        .lines()
                        .toList())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).endsWith(",Through,Allows,Kind,Token,Last use,How"))
                .satisfies(lines -> assertThat(lines.get(2))
                        .contains(",'=Ann,ann@example.com,invited,Editor,North and all below it,", ",no,Night,")
                        .endsWith(","))
                .satisfies(lines -> assertThat(lines.get(1))
                        .contains(",Bo,bo@example.com,", ",own,")
                        .endsWith(",for what this board asks of the site"));
        assertThatThrownBy(() -> export.require(auditor, ExplainedThing.of(south)))
                .isInstanceOf(AccessRefusedException.class);
    }

    private static String whole() {
        return ActorFixture.ORGANISATION.value();
    }

    private String written(Actor actor) {
        return written(csv -> export.write(actor, csv));
    }

    private static String written(Consumer<CsvExport> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvExport csv = new CsvExport(out)) {
            writing.accept(csv);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
