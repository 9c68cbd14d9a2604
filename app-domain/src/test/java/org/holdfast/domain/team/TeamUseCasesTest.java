package org.holdfast.domain.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.HeldGrant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberRefusedException;
import org.holdfast.domain.shared.BusyException;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

class TeamUseCasesTest {

    private static final String WHOLE = ActorFixture.ORGANISATION.value();
    private static final Grant EDITING = new Grant(Role.EDITOR, WHOLE);
    private static final Actor OWNER = ActorFixture.owner();

    private final TeamKernel world = new TeamKernel();
    private final Member ann =
            MemberFixture.owner("A1", "Ann", "ann@example.com").granted(Set.of());

    TeamUseCasesTest() {
        world.members.save(ann);
    }

    @Test
    void givesItsMembersWhatIsGrantedToIt() {
        Team night = formed("Night");
        world.grant.change(OWNER, night.id(), 1, Set.of(EDITING));
        Member in = world.crew.add(OWNER, night.id(), ann.id());
        assertThat(world.inForce.of(in).held())
                .containsExactly(new HeldGrant(EDITING, Role.EDITOR.permissions(), Optional.of(night.id())));
        Member out = world.crew.remove(OWNER, night.id(), ann.id());
        assertThat(world.inForce.of(out).held()).isEmpty();
    }

    @Test
    void takesEverythingBackWhenItIsRemoved() {
        Team night = formed("Night");
        Team granted = world.grant.change(OWNER, night.id(), 1, Set.of(EDITING));
        Member in = world.crew.add(OWNER, night.id(), ann.id());
        world.removeTeam.remove(OWNER, night.id(), granted.version(), Optional.of("no more nights"));
        assertThat(world.inForce.of(in).held()).isEmpty();
        assertThatThrownBy(() -> world.readTeams.get(OWNER, night.id())).isInstanceOf(NotFoundException.class);
        assertThat(formed("night").version()).as("the name is free again").isEqualTo(1);
    }

    @Test
    void takesNobodyInWhoseInvitationWasWithdrawn() {
        Team night = formed("Night");
        Member bo = MemberFixture.withdrawn(MemberFixture.invited("B1", "Bo", "bo@example.com"));
        world.members.save(bo);
        assertThatThrownBy(() -> world.crew.add(OWNER, night.id(), bo.id())).hasMessageContaining("member-not-found");
    }

    @Test
    void writesOneEntryOfTheMemberAndNoneOfTheTeam() {
        Team night = formed("Night");
        Member in = world.crew.add(OWNER, night.id(), ann.id());
        assertThat(world.crew.add(OWNER, night.id(), ann.id())).isEqualTo(in);
        assertThat(world.kernel.journal.history(in.ref(), PageRequest.first(10)).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(ChangeTeamMembers.PUT_IN));
        assertThat(world.kernel
                        .journal
                        .history(night.ref(), PageRequest.first(10))
                        .items())
                .hasSize(1);
        assertThat(world.readTeams
                        .members(OWNER, night.id(), PageRequest.first(10))
                        .items())
                .containsExactly(in);
        assertThat(world.readTeams.countMembers(OWNER, night.id()).value()).isEqualTo(1);
    }

    @Test
    void refusesANameThatAnotherTeamHasIgnoringCase() {
        formed("Night");
        Team day = formed("Day");
        assertThatThrownBy(() -> formed("NIGHT")).hasMessageContaining("team-name-taken");
        assertThatThrownBy(() -> world.describe.describe(OWNER, day.id(), 1, new TeamName("night"), Optional.empty()))
                .hasMessageContaining("team-name-taken");
        Team renamed = world.describe.describe(OWNER, day.id(), 1, new TeamName("Late"), Optional.of("Late"));
        assertThat(formed("Day").id()).isNotEqualTo(renamed.id());
    }

    @Test
    void keepsNoNameThatItLostTheRaceFor() {
        Team day = formed("Day");
        world.kernel.claims.meanwhile(
                () -> world.describe.describe(OWNER, day.id(), 1, new TeamName("Late"), Optional.empty()));
        assertThatThrownBy(() -> world.describe.describe(OWNER, day.id(), 1, new TeamName("Early"), Optional.empty()))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThat(formed("Early").name()).isEqualTo(new TeamName("Early"));
        assertThatThrownBy(() -> formed("Late")).hasMessageContaining("team-name-taken");
    }

    @Test
    void letsNobodyWaitForWhoMayNotChangeIt() {
        Team night = formed("Night");
        Actor viewer = ActorFixture.viewer();
        world.kernel.leases.acquire(
                "teams/" + night.organisation() + "/" + night.id(), "somebody", Duration.ofMinutes(1));
        world.kernel.leases.acquire("site-groups/" + night.organisation(), "somebody", Duration.ofMinutes(1));
        Grant onGroup = Grant.of(Role.VIEWER.id(), Scope.group(night.id().value()));
        assertThatThrownBy(() -> world.crew.add(viewer, night.id(), MemberFixture.id("A1")))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> world.grant.change(viewer, night.id(), 1, Set.of(onGroup)))
                .isInstanceOf(AccessRefusedException.class);
    }

    /** An owner through a team is out of reach of those who may do less, as one by a grant of the own is. */
    @Test
    void refusesToShutOutWhoMayDoMoreThroughATeam() {
        Actor administrator = ActorFixture.as(MemberFixture.id("A9").value(), new Grant(Role.ADMINISTRATOR, WHOLE));
        Team owners = world.grant.change(OWNER, formed("Owners").id(), 1, Set.of(new Grant(Role.OWNER, WHOLE)));
        Member through = world.crew.add(OWNER, owners.id(), ann.id());
        assertThatThrownBy(
                        () -> world.suspend.suspend(administrator, through.id(), through.version(), Optional.empty()))
                .hasMessageContaining("grant-not-held");
        Member out = world.suspend.suspend(OWNER, through.id(), through.version(), Optional.empty());
        assertThatThrownBy(() -> world.reactivate.reactivate(administrator, out.id(), out.version(), Optional.empty()))
                .hasMessageContaining("grant-not-held");
    }

    /** A team can be removed, and its grants can end: somebody must be left who owns without either. */
    @Test
    void keepsTheLastOwnerOfTheirOwnThoughATeamOwnsToo() {
        Member owner = MemberFixture.owner("A8", "Olive", "olive@example.com");
        world.members.save(owner);
        Team owners = world.grant.change(OWNER, formed("Owners").id(), 1, Set.of(new Grant(Role.OWNER, WHOLE)));
        world.crew.add(OWNER, owners.id(), ann.id());
        assertThatThrownBy(() -> world.suspend.suspend(OWNER, owner.id(), owner.version(), Optional.empty()))
                .hasMessageContaining("member-last-owner");
        Grant ending =
                new Grant(Role.OWNER, WHOLE).ending(world.kernel.clock.instant().plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> world.changeGrants.change(OWNER, owner.id(), owner.version(), Set.of(ending)))
                .hasMessageContaining("member-last-owner");
        world.removeTeam.remove(OWNER, owners.id(), owners.version(), Optional.empty());
        assertThat(world.members.anotherActiveOwner(ActorFixture.ORGANISATION, ann.id()))
                .isTrue();
    }

    /** Each alone is allowed: to join a team that was granted nothing, and to grant to one without oneself. */
    @Test
    void grantsNobodyToThemselvesByJoiningATeamWhileTheyGrantItSomething() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (int round = 10; round < 60; round++) {
            Member joining = MemberFixture.owner("R" + round, "Robin", "robin" + round + "@example.com")
                    .granted(Set.of());
            world.members.save(joining);
            Actor administrator = ActorFixture.as(joining.id().value(), new Grant(Role.ADMINISTRATOR, WHOLE));
            Team team = formed("Team " + round);
            CyclicBarrier start = new CyclicBarrier(2);
            List<Callable<Boolean>> both = List.of(
                    () -> done(start, () -> world.crew.add(administrator, team.id(), joining.id())),
                    () -> done(start, () -> world.grant.change(administrator, team.id(), 1, Set.of(EDITING))));
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : pool.invokeAll(both)) {
                done.add(one.get());
            }
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
        pool.shutdown();
    }

    /** Whether it was done; what is refused is refused as a grant to oneself. */
    private static boolean done(CyclicBarrier start, Runnable change) throws Exception {
        start.await();
        try {
            change.run();
            return true;
        } catch (MemberRefusedException refused) {
            assertThat(refused).hasMessageContaining("grant-to-oneself");
            return false;
        }
    }

    @Test
    void refusesToLetSomebodyIntoATeamForLongerThanTheCallerHolds() {
        Grant administering = new Grant(Role.ADMINISTRATOR, WHOLE);
        Actor passing = ActorFixture.as(
                MemberFixture.id("A9").value(),
                administering.ending(world.kernel.clock.instant().plus(Duration.ofDays(1))));
        Team team = world.grant.change(OWNER, formed("Office").id(), 1, Set.of(administering));
        assertThatThrownBy(() -> world.crew.add(passing, team.id(), ann.id()))
                .hasMessageContaining("grant-outlasts-own");
        assertThatThrownBy(() -> world.grant.change(passing, formed("Day").id(), 1, Set.of(administering)))
                .hasMessageContaining("grant-outlasts-own");
    }

    @Test
    void refusesToGiveOrTakeWhatTheCallerLacks() {
        Actor administrator = ActorFixture.as(MemberFixture.id("A9").value(), new Grant(Role.ADMINISTRATOR, WHOLE));
        Grant owning = new Grant(Role.OWNER, WHOLE);
        Team owners = world.grant.change(OWNER, formed("Owners").id(), 1, Set.of(owning));
        world.crew.add(OWNER, owners.id(), ann.id());
        Team day = formed("Day");
        assertThatThrownBy(() -> world.grant.change(administrator, day.id(), 1, Set.of(owning)))
                .hasMessageContaining("grant-not-held");
        assertThatThrownBy(() -> world.crew.add(administrator, owners.id(), ann.id()))
                .hasMessageContaining("grant-not-held");
        assertThatThrownBy(() -> world.crew.remove(administrator, owners.id(), ann.id()))
                .hasMessageContaining("grant-not-held");
        assertThatThrownBy(
                        () -> world.removeTeam.remove(administrator, owners.id(), owners.version(), Optional.empty()))
                .hasMessageContaining("grant-not-held");
    }

    @Test
    void refusesToGrantToOneselfThroughATeam() {
        Actor self = ActorFixture.as(ann.id().value(), new Grant(Role.ADMINISTRATOR, WHOLE));
        Team day = formed("Day");
        world.crew.add(self, day.id(), ann.id());
        assertThatThrownBy(() -> world.grant.change(self, day.id(), 1, Set.of(EDITING)))
                .hasMessageContaining("grant-to-oneself");
        assertThat(world.kernel.refusals.fired())
                .extracting(AccessRefused::code)
                .contains("grant-to-oneself");
        Team night = world.grant.change(OWNER, formed("Night").id(), 1, Set.of(EDITING));
        assertThatThrownBy(() -> world.crew.add(self, night.id(), ann.id())).hasMessageContaining("grant-to-oneself");
        assertThat(world.kernel.refusals.fired())
                .extracting(AccessRefused::code)
                .containsExactly("grant-to-oneself", "grant-to-oneself");
        Team given = world.grant.change(OWNER, day.id(), 1, Set.of(EDITING));
        assertThat(world.grant.change(self, day.id(), given.version(), Set.of()).grants())
                .as("taking is allowed")
                .isEmpty();
    }

    @Test
    void refusesToGrantThroughATeamToWhoMadeTheServiceThatGrants() {
        Actor service = ActorFixture.serviceOf(ann.id().value(), new Grant(Role.ADMINISTRATOR, WHOLE));
        Team day = formed("Day");
        world.crew.add(OWNER, day.id(), ann.id());
        assertThatThrownBy(() -> world.grant.change(service, day.id(), 1, Set.of(EDITING)))
                .hasMessageContaining("grant-to-oneself");
        Team night = world.grant.change(service, formed("Night").id(), 1, Set.of(EDITING));
        assertThatThrownBy(() -> world.crew.add(service, night.id(), ann.id()))
                .hasMessageContaining("grant-to-oneself");
    }

    @Test
    void refusesThoseWhoDoNotLookAfterTeams() {
        Team night = formed("Night");
        for (Actor actor : List.of(
                ActorFixture.editorOf(WHOLE),
                ActorFixture.viewer(),
                ActorFixture.as("id", new Grant(Role.AUDITOR, WHOLE)))) {
            assertThatThrownBy(() -> world.form.form(actor, new TeamName("New"), Optional.empty()))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> world.grant.change(actor, night.id(), 1, Set.of()))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> world.crew.add(actor, night.id(), ann.id()))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> world.removeTeam.remove(actor, night.id(), 1, Optional.empty()))
                    .isInstanceOf(AccessRefusedException.class);
        }
        assertThatThrownBy(() -> world.readTeams.get(ActorFixture.viewer(), night.id()))
                .isInstanceOf(NotFoundException.class);
        assertThat(world.readTeams
                        .get(ActorFixture.as("id", new Grant(Role.AUDITOR, WHOLE)), night.id())
                        .name())
                .isEqualTo(night.name());
    }

    @Test
    void keepsNobodyWaitingForWhoMayNotChangeATeam() {
        Team night = formed("Night");
        world.kernel.leases.acquire(
                "teams/" + night.organisation() + "/" + night.id(), "somebody else", Duration.ofMinutes(1));
        assertThatThrownBy(() -> world.crew.add(OWNER, night.id(), ann.id())).isInstanceOf(BusyException.class);
        assertThatThrownBy(() -> world.crew.add(ActorFixture.viewer(), night.id(), ann.id()))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> world.crew.add(ActorFixture.stranger(), night.id(), ann.id()))
                .isInstanceOf(DomainException.class)
                .isNotInstanceOf(BusyException.class);
    }

    @Test
    void hidesTheTeamsOfAnotherOrganisation() {
        Team night = formed("Night");
        assertThatThrownBy(() -> world.readTeams.get(ActorFixture.stranger(), night.id()))
                .isInstanceOf(NotFoundException.class);
        assertThat(world.readTeams
                        .page(ActorFixture.stranger(), TeamFilter.none(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void refusesAStaleVersion() {
        Team night = formed("Night");
        world.grant.change(OWNER, night.id(), 1, Set.of(EDITING));
        assertThatThrownBy(() -> world.grant.change(OWNER, night.id(), 1, Set.of()))
                .isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    void countsWhatIsHeldThroughATeamAtTheGate() {
        Team night = world.grant.change(OWNER, formed("Night").id(), 1, Set.of(EDITING));
        Member in = world.crew.add(OWNER, night.id(), ann.id());
        Actor asAnn = new Actor(in.organisation(), in.id().value(), "Ann", OWNER.origin(), world.inForce.of(in));
        assertThat(world.kernel.access.may(asAnn, Permission.SITE_WRITE, ScopePath.of(in.organisation())))
                .isTrue();
        assertThat(world.kernel.access.explain(asAnn, Permission.SITE_WRITE, ScopePath.of(in.organisation())))
                .singleElement()
                .satisfies(held -> assertThat(held.team()).contains(night.id()));
    }

    private Team formed(String name) {
        return world.form.form(OWNER, new TeamName(name), Optional.empty());
    }
}
