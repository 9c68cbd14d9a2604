package org.holdfast.domain.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.role.RoleFixture;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupFixture;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFixture;
import org.holdfast.domain.team.TeamKernel;
import org.junit.jupiter.api.Test;

class ExplainAccessTest {

    private static final String WHOLE = ActorFixture.ORGANISATION.value();
    private static final String NORTH = SiteFixture.id("N1").value();
    private static final String SOUTH = SiteFixture.id("S1").value();
    private static final ScopePath NORTH_PATH =
            ScopePath.of(ActorFixture.ORGANISATION).below(NORTH);
    private static final Actor AUDITOR = ActorFixture.as("id", new Grant(Role.AUDITOR, WHOLE));
    private static final PageRequest FIRST = PageRequest.first(10);

    private final TeamKernel world = new TeamKernel();
    private final ExplainAccess explain = new ExplainAccess(
            world.kernel.access, world.members, world.teams, world.groups, world.readRoles, world.kernel.clock);

    @Test
    void tellsOfAPersonWhatWhereAndThroughWhich() {
        OwnRole porter = saved(RoleFixture.role("R1", "Porter", Permission.SITE_READ));
        Team night = saved(TeamFixture.team("T1", "Night").granted(Set.of(new Grant(Role.EDITOR, NORTH))));
        Member ann = saved(MemberFixture.owner("A1", "Ann", "ann@example.com")
                .granted(Set.of(Grant.of(porter.id(), Scope.tree(SOUTH)), new Grant(Role.VIEWER, WHOLE)))
                .inTeams(Set.of(night.id())));
        assertThat(explain.of(AUDITOR, ann.id()).grants())
                .extracting(
                        one -> one.grant().role(),
                        one -> one.grant().key(),
                        ExplainedGrant::permissions,
                        one -> one.through()
                                .map(Team::name)
                                .map(Object::toString)
                                .orElse("own"))
                .containsExactly(
                        tuple(Role.VIEWER.id(), WHOLE, Role.VIEWER.permissions(), "own"),
                        tuple(porter.id(), SOUTH, Set.of(Permission.SITE_READ), "own"),
                        tuple(Role.EDITOR.id(), NORTH, Role.EDITOR.permissions(), "Night"));
    }

    @Test
    void agreesWithTheGate() {
        Team night = saved(TeamFixture.team("T1", "Night").granted(Set.of(new Grant(Role.EDITOR, NORTH))));
        Member ann = saved(MemberFixture.owner("A1", "Ann", "ann@example.com")
                .granted(Set.of(
                        new Grant(Role.VIEWER, SOUTH),
                        new Grant(Role.OWNER, NORTH)
                                .ending(world.kernel.clock.instant().plusSeconds(1))))
                .inTeams(Set.of(night.id())));
        world.kernel.clock.advance(Duration.ofSeconds(2));
        Actor asAnn = new Actor(ann.organisation(), ann.id().value(), "Ann", AUDITOR.origin(), world.inForce.of(ann));
        MemberAccess told = explain.of(AUDITOR, ann.id());
        for (Permission permission : Permission.values()) {
            for (String site : List.of(NORTH, SOUTH)) {
                ScopePath path = ScopePath.of(ann.organisation()).below(site);
                boolean explained = told.grants().stream()
                        .anyMatch(one -> !one.ended()
                                && one.permissions().contains(permission)
                                && path.contains(one.grant().key()));
                assertThat(world.kernel.access.may(asAnn, permission, path))
                        .as(permission + " " + site)
                        .isEqualTo(explained);
            }
        }
        assertThat(told.grants()).extracting(ExplainedGrant::ended).containsExactly(true, false, false);
    }

    @Test
    void tellsOfAThingWhoThroughWhichGrant() {
        Team night = saved(TeamFixture.team("T1", "Night")
                .granted(Set.of(new Grant(Role.EDITOR, NORTH), new Grant(Role.VIEWER, SOUTH))));
        saved(TeamFixture.team("T2", "Day").granted(Set.of(new Grant(Role.EDITOR, SOUTH))));
        Member ann = saved(MemberFixture.owner("A1", "Ann", "ann@example.com"));
        Member bo = saved(MemberFixture.invited("A2", "Bo", "bo@example.com")
                .granted(Set.of(new Grant(Role.VIEWER, NORTH), new Grant(Role.VIEWER, SOUTH)))
                .inTeams(Set.of(night.id())));
        saved(MemberFixture.invited("A3", "Cy", "cy@example.com").granted(Set.of(new Grant(Role.OWNER, SOUTH))));
        Page<MemberAccess> members = explain.members(AUDITOR, NORTH_PATH, FIRST);
        assertThat(members.items()).extracting(MemberAccess::member).containsExactly(ann, bo);
        assertThat(members.items().get(1).grants())
                .extracting(one -> one.grant().role())
                .containsExactly(Role.VIEWER.id(), Role.EDITOR.id());
        Page<TeamAccess> teams = explain.teams(AUDITOR, NORTH_PATH, FIRST);
        assertThat(teams.items()).singleElement().satisfies(one -> {
            assertThat(one.team()).isEqualTo(night);
            assertThat(one.grants()).singleElement().satisfies(grant -> assertThat(grant.permissions())
                    .isEqualTo(Role.EDITOR.permissions()));
        });
    }

    /** By the group that holds the site or one above it; what is on the group is told of it, too. */
    @Test
    void tellsOfASiteWhoReachesItThroughAGroup() {
        SiteGroup group = SiteGroupFixture.group("G1", "Bakeries", new SiteId(NORTH));
        SiteGroup other = SiteGroupFixture.group("G2", "Shops", new SiteId(SOUTH));
        List.of(group, other).forEach(world.groups::save);
        Grant onGroup = Grant.of(Role.EDITOR.id(), Scope.group(group.id().value()));
        Member ann = saved(MemberFixture.invited("A1", "Ann", "ann@example.com").granted(Set.of(onGroup)));
        saved(MemberFixture.invited("A2", "Bo", "bo@example.com")
                .granted(
                        Set.of(Grant.of(Role.EDITOR.id(), Scope.group(other.id().value())))));
        Team night = saved(TeamFixture.team("T1", "Night").granted(Set.of(onGroup)));
        String hall = SiteFixture.id("H1").value();
        for (ScopePath path : List.of(NORTH_PATH, NORTH_PATH.below(hall))) {
            assertThat(explain.members(AUDITOR, path, FIRST).items())
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.member()).isEqualTo(ann);
                        assertThat(one.grants())
                                .extracting(ExplainedGrant::grant)
                                .containsExactly(onGroup);
                    });
            assertThat(explain.teams(AUDITOR, path, FIRST).items())
                    .extracting(TeamAccess::team)
                    .containsExactly(night);
        }
        assertThat(explain.members(AUDITOR, group.id(), FIRST).items())
                .extracting(MemberAccess::member)
                .containsExactly(ann);
        assertThat(explain.teams(AUDITOR, group.id(), FIRST).items())
                .extracting(TeamAccess::team)
                .containsExactly(night);
        assertThatThrownBy(() -> explain.members(ActorFixture.viewer(), group.id(), FIRST))
                .isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void pagesThoseWhoReachAThing() {
        IntStream.range(0, 5)
                .forEach(number ->
                        saved(MemberFixture.owner("A" + number, "Ann " + number, "ann" + number + "@example.com")));
        Page<MemberAccess> first = explain.members(AUDITOR, NORTH_PATH, PageRequest.first(3));
        assertThat(first.items()).hasSize(3);
        assertThat(first.hasNext()).isTrue();
        String key = world.members.keyOf(first.items().get(2).member());
        assertThat(explain.members(AUDITOR, NORTH_PATH, PageRequest.after(key, 3))
                        .items())
                .hasSize(2);
    }

    @Test
    void handsOverEverybodyAFewAtATime() {
        IntStream.range(10, 10 + PageRequest.MAXIMUM + 1)
                .forEach(number ->
                        saved(MemberFixture.owner("A" + number, "Ann " + number, "ann" + number + "@example.com")));
        List<Integer> sizes = new ArrayList<>();
        explain.everybody(AUDITOR, some -> sizes.add(some.size()));
        assertThat(sizes).containsExactly(PageRequest.MAXIMUM, 1);
    }

    @Test
    void isForThoseWhoMaySeeWhatIsGranted() {
        Member ann = saved(MemberFixture.owner("A1", "Ann", "ann@example.com"));
        for (Actor actor : List.of(
                ActorFixture.viewer(),
                ActorFixture.editorOf(WHOLE),
                ActorFixture.as(ann.id().value(), new Grant(Role.AUDITOR, NORTH)))) {
            assertThatThrownBy(() -> explain.of(actor, ann.id())).isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> explain.members(actor, NORTH_PATH, FIRST))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> explain.teams(actor, NORTH_PATH, FIRST))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> explain.everybody(actor, some -> {})).isInstanceOf(AccessRefusedException.class);
        }
        assertThatThrownBy(() -> explain.of(ActorFixture.stranger(), ann.id())).isInstanceOf(NotFoundException.class);
    }

    private Member saved(Member member) {
        world.members.save(member);
        return member;
    }

    private Team saved(Team team) {
        world.teams.save(team);
        return team;
    }

    private OwnRole saved(OwnRole role) {
        world.roles.save(role);
        return role;
    }
}
