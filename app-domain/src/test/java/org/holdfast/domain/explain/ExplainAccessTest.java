package org.holdfast.domain.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFixture;
import org.holdfast.domain.board.BoardReaches;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.board.ScopeEntry;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.role.RoleFixture;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.PlacesFixture;
import org.holdfast.domain.site.Site;
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
    private final BoardReaches reaches = new BoardReaches(world.boards, world.sites, PlacesFixture.of(world.sites));
    private final ReadBoards boards = new ReadBoards(world.kernel.access, world.boards, reaches);
    private ExplainAccess explain = explaining(1_000);

    private ExplainAccess explaining(int manyNodes) {
        return new ExplainAccess(
                world.kernel.access,
                world.members,
                world.teams,
                new ReachOfGrants(world.sites, world.groups, world.boards, reaches, manyNodes),
                world.readRoles,
                world.kernel.clock);
    }

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
        Page<MemberAccess> members = members(AUDITOR, NORTH_PATH, FIRST);
        assertThat(members.items()).extracting(MemberAccess::member).containsExactly(ann, bo);
        assertThat(members.items().get(1).grants())
                .extracting(one -> one.grant().role())
                .containsExactly(Role.VIEWER.id(), Role.EDITOR.id());
        Page<TeamAccess> teams = teams(AUDITOR, NORTH_PATH, FIRST);
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
            assertThat(members(AUDITOR, path, FIRST).items()).singleElement().satisfies(one -> {
                assertThat(one.member()).isEqualTo(ann);
                assertThat(one.grants()).extracting(ExplainedGrant::grant).containsExactly(onGroup);
            });
            assertThat(teams(AUDITOR, path, FIRST).items())
                    .extracting(TeamAccess::team)
                    .containsExactly(night);
        }
        assertThat(explain.members(AUDITOR, ExplainedThing.of(group), Optional.empty(), FIRST)
                        .items())
                .extracting(MemberAccess::member)
                .containsExactly(ann);
        assertThat(explain.teams(AUDITOR, ExplainedThing.of(group), Optional.empty(), FIRST)
                        .items())
                .extracting(TeamAccess::team)
                .containsExactly(night);
        assertThatThrownBy(
                        () -> explain.members(ActorFixture.viewer(), ExplainedThing.of(group), Optional.empty(), FIRST))
                .isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void pagesThoseWhoReachAThing() {
        IntStream.range(0, 5)
                .forEach(number ->
                        saved(MemberFixture.owner("A" + number, "Ann " + number, "ann" + number + "@example.com")));
        Page<MemberAccess> first = members(AUDITOR, NORTH_PATH, PageRequest.first(3));
        assertThat(first.items()).hasSize(3);
        assertThat(first.hasNext()).isTrue();
        String key = world.members.keyOf(first.items().get(2).member());
        assertThat(members(AUDITOR, NORTH_PATH, PageRequest.after(key, 3)).items())
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

    /** For a table of one thing: those who reach it by a team alone are in it, too, once, and with nothing else of theirs. */
    @Test
    void handsOverEverybodyWhoReachesAThingAFewAtATime() {
        Grant onNorth = new Grant(Role.EDITOR, NORTH);
        Grant onSouth = new Grant(Role.VIEWER, SOUTH);
        Team night = saved(TeamFixture.team("T1", "Night").granted(Set.of(onNorth, onSouth)));
        Team day = saved(TeamFixture.team("T2", "Day").granted(Set.of(new Grant(Role.VIEWER, NORTH))));
        IntStream.range(10, 10 + PageRequest.MAXIMUM)
                .forEach(number ->
                        saved(MemberFixture.invited("A" + number, "Bo " + number, "bo" + number + "@example.com")
                                .granted(Set.of(onSouth))));
        saved(MemberFixture.invited("Z1", "Ann", "ann@example.com")
                .granted(Set.of(onSouth))
                .inTeams(Set.of(night.id(), day.id())));
        saved(MemberFixture.invited("Z2", "Cy", "cy@example.com").granted(Set.of(onNorth, onSouth)));
        for (Actor actor : List.of(AUDITOR, ActorFixture.as("A9", new Grant(Role.AUDITOR, NORTH)))) {
            List<MemberAccess> told = new ArrayList<>();
            explain.everybody(actor, new ExplainedThing.AtSite(NORTH_PATH), told::addAll);
            assertThat(told)
                    .extracting(one -> one.member().name().value(), one -> one.grants()
                            .size())
                    .containsExactly(tuple("Cy", 1), tuple("Ann", 2));
        }
        assertThatThrownBy(() -> explain.everybody(
                        ActorFixture.as("A9", new Grant(Role.AUDITOR, SOUTH)),
                        new ExplainedThing.AtSite(NORTH_PATH),
                        some -> {}))
                .isInstanceOf(AccessRefusedException.class);
    }

    /** What leads to an explanation asks this, so that it leads nobody to a refusal. */
    @Test
    void saysWhomItTells() {
        Site north = SiteFixture.site("N1", "North");
        Site hall = SiteFixture.below(north.path(), "H1", "Hall");
        Site south = SiteFixture.site("S1", "South");
        Board board = BoardFixture.board("B1", "Fire");
        SiteGroup group = SiteGroupFixture.group("G1", "Bakeries", north.id());
        List<ExplainedThing> things = List.of(
                ExplainedThing.of(north),
                ExplainedThing.of(hall),
                ExplainedThing.of(south),
                ExplainedThing.of(board),
                ExplainedThing.of(group));
        assertThat(things).filteredOn(thing -> explain.tells(AUDITOR, thing)).isEqualTo(things);
        assertThat(things)
                .filteredOn(thing -> explain.tells(ActorFixture.as("A9", new Grant(Role.AUDITOR, NORTH)), thing))
                .isEqualTo(things.subList(0, 2));
        assertThat(things)
                .filteredOn(thing -> explain.tells(
                        ActorFixture.as(
                                "A9",
                                Grant.of(
                                        Role.AUDITOR.id(),
                                        Scope.board(board.id().value()))),
                        thing))
                .containsExactly(things.get(3));
        assertThat(things)
                .filteredOn(thing ->
                        explain.tells(ActorFixture.viewer(), thing) || explain.tells(ActorFixture.stranger(), thing))
                .isEmpty();
    }

    @Test
    void isForThoseWhoMaySeeWhatIsGranted() {
        Member ann = saved(MemberFixture.owner("A1", "Ann", "ann@example.com"));
        for (Actor actor : List.of(
                ActorFixture.viewer(),
                ActorFixture.editorOf(WHOLE),
                ActorFixture.as(ann.id().value(), new Grant(Role.AUDITOR, NORTH)))) {
            assertThatThrownBy(() -> explain.of(actor, ann.id())).isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> members(
                            actor, ScopePath.of(ActorFixture.ORGANISATION).below(SOUTH), FIRST))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() ->
                            teams(actor, ScopePath.of(ActorFixture.ORGANISATION).below(SOUTH), FIRST))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> explain.everybody(actor, some -> {})).isInstanceOf(AccessRefusedException.class);
        }
        assertThatThrownBy(() -> explain.of(ActorFixture.stranger(), ann.id())).isInstanceOf(NotFoundException.class);
    }

    /** Reading what is granted at a site is for whoever audits it, and goes no further than that. */
    @Test
    void isForTheAuditorOfTheVerySite() {
        Grant onNorth = new Grant(Role.EDITOR, NORTH);
        Team night = saved(TeamFixture.team("T1", "Night").granted(Set.of(onNorth, new Grant(Role.VIEWER, SOUTH))));
        Team day = saved(TeamFixture.team("T2", "Day").granted(Set.of(new Grant(Role.VIEWER, SOUTH))));
        saved(MemberFixture.invited("A1", "Ann", "ann@example.com")
                .granted(Set.of(onNorth, new Grant(Role.OWNER, SOUTH)))
                .inTeams(Set.of(night.id(), day.id())));
        Actor auditor = ActorFixture.as("A9", new Grant(Role.AUDITOR, NORTH));
        assertThat(members(auditor, NORTH_PATH, FIRST).items()).singleElement().satisfies(one -> {
            assertThat(one.grants()).extracting(ExplainedGrant::grant).containsExactly(onNorth, onNorth);
            assertThat(one.member().grants()).containsExactly(onNorth);
            assertThat(one.member().teams()).containsExactly(night.id());
        });
        assertThat(teams(auditor, NORTH_PATH.below(SiteFixture.id("H1").value()), FIRST)
                        .items())
                .hasSize(1);
        assertThatThrownBy(() -> members(auditor, ScopePath.of(ActorFixture.ORGANISATION), FIRST))
                .isInstanceOf(AccessRefusedException.class);
        SiteGroup group = SiteGroupFixture.group("G1", "Bakeries", new SiteId(NORTH));
        assertThatThrownBy(() -> explain.members(auditor, ExplainedThing.of(group), Optional.empty(), FIRST))
                .isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void findsThoseOfAName() {
        saved(MemberFixture.owner("A1", "Ann", "ann@example.com"));
        saved(MemberFixture.owner("A2", "Bo", "bo@example.com"));
        assertThat(explain.members(AUDITOR, new ExplainedThing.AtSite(NORTH_PATH), Optional.of("bo"), FIRST)
                        .items())
                .extracting(one -> one.member().name().value())
                .containsExactly("Bo");
    }

    /**
     * Over random grants on everything there is: who is told of is who may, for each of the things, and nobody else; and
     * paging leaves out nobody.
     */
    @Test
    void tellsOfAllWhoMayAndOfNobodyElse() {
        Random random = new Random(33);
        for (int round = 0; round < 60; round++) {
            new RandomWorld(random, round % 2 * 1_000).check();
        }
    }

    /** Sites, boards, groups, teams and people, and what happens to be granted to them. */
    private static final class RandomWorld {

        private final ExplainAccessTest test = new ExplainAccessTest();
        private final Random random;
        private final List<Site> sites = new ArrayList<>();
        private final List<Board> boards = new ArrayList<>();
        private final List<SiteGroup> groups = new ArrayList<>();
        private final List<Team> teams = new ArrayList<>();
        private final List<Member> people = new ArrayList<>();

        /** @param manyNodes how many sites below those of a board are too many to ask for them */
        RandomWorld(Random random, int manyNodes) {
            test.explain = test.explaining(manyNodes);
            this.random = random;
            for (int number = 0; number < 8; number++) {
                ScopePath above = number < 2
                        ? ScopePath.of(ActorFixture.ORGANISATION)
                        : one(sites).path();
                Site site = SiteFixture.below(above, "S" + number, "Site " + number);
                test.world.sites.save(site);
                sites.add(site);
            }
            for (int number = 0; number < 4; number++) {
                Board board =
                        BoardFixture.board("B" + number, "Board " + number).scoped(scope(number));
                test.world.boards.save(board, test.reaches.reachOf(board));
                boards.add(board);
            }
            for (int number = 0; number < 2; number++) {
                SiteGroup group = SiteGroupFixture.group(
                        "G" + number,
                        "Group " + number,
                        sites.get(random.nextInt(4)).id(),
                        sites.get(4 + random.nextInt(4)).id());
                test.world.groups.save(group);
                groups.add(group);
            }
            for (int number = 0; number < 3; number++) {
                teams.add(test.saved(
                        TeamFixture.team("T" + number, "Team " + number).granted(grants())));
            }
            for (int number = 0; number < 12; number++) {
                people.add(test.saved(MemberFixture.owner(
                                "P" + "0123456789AB".charAt(number), "Person " + number, "p" + number + "@example.com")
                        .granted(grants())
                        .inTeams(random.nextInt(3) == 0 ? Set.of(one(teams).id()) : Set.of())));
            }
        }

        private BoardScope scope(int number) {
            return switch (number) {
                case 0 -> BoardScope.everything();
                case 1 -> BoardScope.below(one(sites).id());
                case 2 ->
                    new BoardScope(List.of(new ScopeEntry.SiteOnly(one(sites).id())));
                default ->
                    new BoardScope(List.of(
                            new ScopeEntry.SiteOnly(one(sites).id()),
                            new ScopeEntry.SiteWithBelow(one(sites).id())));
            };
        }

        private Set<Grant> grants() {
            Set<Grant> grants = new HashSet<>();
            for (int number = random.nextInt(3); number > 0; number--) {
                Grant grant = Grant.of(one(List.of(Role.values())).id(), place());
                grants.add(random.nextInt(5) == 0 ? grant.ending(Instant.EPOCH) : grant);
            }
            return grants;
        }

        private Scope place() {
            return switch (random.nextInt(8)) {
                case 0 -> Scope.of(ActorFixture.ORGANISATION);
                case 1, 2 -> Scope.board(one(boards).id().value());
                case 3 -> Scope.group(one(groups).id().value());
                default -> Scope.tree(one(sites).id().value());
            };
        }

        private <T> T one(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        void check() {
            for (Site site : sites) {
                List<MemberId> may = may(actor -> answersAt(actor, site));
                assertThat(told(ExplainedThing.of(site), Permission.ANSWER_READ))
                        .containsExactlyInAnyOrderElementsOf(may);
                assertThat(handedOver(ExplainedThing.of(site), Permission.ANSWER_READ))
                        .containsExactlyInAnyOrderElementsOf(may);
            }
            for (Board board : boards) {
                List<MemberId> may = may(actor -> sees(actor, board));
                assertThat(told(ExplainedThing.of(board), Permission.BOARD_READ))
                        .containsExactlyInAnyOrderElementsOf(may);
                assertThat(handedOver(ExplainedThing.of(board), Permission.BOARD_READ))
                        .containsExactlyInAnyOrderElementsOf(may);
            }
        }

        private boolean answersAt(Actor actor, Site site) {
            return Stream.concat(Stream.of(site.path()), boards.stream().map(board -> board.at(site.path())))
                    .anyMatch(path -> test.world.kernel.access.may(actor, Permission.ANSWER_READ, path));
        }

        private boolean sees(Actor actor, Board board) {
            return test.boards.findAll(actor, List.of(board.id())).containsKey(board.id());
        }

        private List<MemberId> may(Predicate<Actor> allowed) {
            return people.stream()
                    .filter(member -> allowed.test(new Actor(
                            member.organisation(),
                            member.id().value(),
                            "Somebody",
                            AUDITOR.origin(),
                            test.world.inForce.of(member))))
                    .map(Member::id)
                    .toList();
        }

        /** Those told of by themselves, page by page, and those of the teams told of. */
        private Set<MemberId> told(ExplainedThing thing, Permission permission) {
            Set<MemberId> told = new HashSet<>();
            PageRequest request = PageRequest.first(2);
            Page<MemberAccess> page;
            do {
                page = test.explain.members(AUDITOR, thing, Optional.empty(), request);
                page.items().stream()
                        .filter(one -> counts(one.grants(), permission))
                        .forEach(one -> told.add(one.member().id()));
                if (page.hasNext()) {
                    request = PageRequest.after(
                            test.world.members.keyOf(page.items().get(1).member()), 2);
                }
            } while (page.hasNext());
            test.explain.teams(AUDITOR, thing, Optional.empty(), FIRST).items().stream()
                    .filter(one -> counts(one.grants(), permission))
                    .forEach(one -> people.stream()
                            .filter(member -> member.teams().contains(one.team().id()))
                            .forEach(member -> told.add(member.id())));
            return told;
        }

        /** Those of the table of the thing. */
        private List<MemberId> handedOver(ExplainedThing thing, Permission permission) {
            List<MemberId> told = new ArrayList<>();
            test.explain.everybody(AUDITOR, thing, some -> some.stream()
                    .filter(one -> counts(one.grants(), permission))
                    .forEach(one -> told.add(one.member().id())));
            return told;
        }

        private static boolean counts(List<ExplainedGrant> grants, Permission permission) {
            return grants.stream()
                    .anyMatch(one -> !one.ended() && one.permissions().contains(permission));
        }
    }

    private Page<MemberAccess> members(Actor actor, ScopePath site, PageRequest page) {
        return explain.members(actor, new ExplainedThing.AtSite(site), Optional.empty(), page);
    }

    private Page<TeamAccess> teams(Actor actor, ScopePath site, PageRequest page) {
        return explain.teams(actor, new ExplainedThing.AtSite(site), Optional.empty(), page);
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
