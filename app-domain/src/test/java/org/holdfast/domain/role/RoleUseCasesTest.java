package org.holdfast.domain.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamKernel;
import org.holdfast.domain.team.TeamName;
import org.junit.jupiter.api.Test;

class RoleUseCasesTest {

    private static final String WHOLE = ActorFixture.ORGANISATION.value();
    private static final Scope EVERYWHERE = Scope.of(ActorFixture.ORGANISATION);
    private static final Actor OWNER = ActorFixture.owner();
    private static final Actor ADMINISTRATOR =
            ActorFixture.as(MemberFixture.id("A9").value(), new Grant(Role.ADMINISTRATOR, WHOLE));

    private final TeamKernel world = new TeamKernel();
    private final Member ann =
            MemberFixture.owner("A1", "Ann", "ann@example.com").granted(Set.of());

    RoleUseCasesTest() {
        world.members.save(ann);
    }

    @Test
    void allowsWhatItsPermissionsSayAtThatMoment() {
        OwnRole porter = made("Porter", Permission.SITE_READ);
        Member granted =
                world.changeGrants.change(OWNER, ann.id(), ann.version(), Set.of(Grant.of(porter.id(), EVERYWHERE)));
        assertThat(permissions(granted)).containsExactly(Permission.SITE_READ);
        world.changeRole.change(
                OWNER,
                porter.id(),
                1,
                porter.name(),
                Optional.of("Opens doors"),
                Set.of(Permission.SITE_READ, Permission.ANSWER_WRITE));
        assertThat(permissions(granted)).containsExactlyInAnyOrder(Permission.SITE_READ, Permission.ANSWER_WRITE);
    }

    @Test
    void takesNoPermissionThatItsMakerLacks() {
        assertThatThrownBy(() -> world.makeRole.make(
                        ADMINISTRATOR, new OwnRoleName("Spy"), Optional.empty(), Set.of(Permission.OUTBOX_READ)))
                .hasMessageContaining("role-permission-not-held")
                .hasMessageContaining("outbox.read");
        assertThat(world.kernel.refusals.fired())
                .extracting(AccessRefused::code)
                .contains("role-permission-not-held");
        OwnRole reader = made("Reader", Permission.OUTBOX_READ, Permission.SITE_READ);
        assertThatThrownBy(() -> world.changeRole.change(
                        ADMINISTRATOR, reader.id(), 1, reader.name(), Optional.empty(), Set.of(Permission.SITE_READ)))
                .as("nor takes one out")
                .hasMessageContaining("role-permission-not-held");
        assertThat(world.changeRole
                        .change(
                                ADMINISTRATOR,
                                reader.id(),
                                1,
                                new OwnRoleName("Readers"),
                                Optional.empty(),
                                reader.permissions())
                        .name()
                        .value())
                .isEqualTo("Readers");
    }

    /** Those who have the role may have it without an end. */
    @Test
    void takesNoPermissionThatItsMakerHoldsForATimeOnly() {
        OwnRole porter = made("Porter", Permission.SITE_READ, Permission.BOARD_READ);
        Actor passing = ActorFixture.as(
                MemberFixture.id("A9").value(),
                new Grant(Role.ADMINISTRATOR, WHOLE)
                        .ending(world.kernel.clock.instant().plus(Duration.ofDays(1))));
        Set<Permission> more = Set.of(Permission.SITE_READ, Permission.BOARD_READ, Permission.SITE_WRITE);
        assertThatThrownBy(
                        () -> world.changeRole.change(passing, porter.id(), 1, porter.name(), Optional.empty(), more))
                .hasMessageContaining("role-permission-outlasts-own");
        assertThat(world.changeRole
                        .change(passing, porter.id(), 1, porter.name(), Optional.empty(), Set.of(Permission.SITE_READ))
                        .permissions())
                .as("what one holds can be taken out for good")
                .containsExactly(Permission.SITE_READ);
    }

    @Test
    void cannotBeGrantedByThoseWhoLackWhatItAllows() {
        OwnRole reader = made("Reader", Permission.OUTBOX_READ);
        assertThatThrownBy(() -> world.changeGrants.change(
                        ADMINISTRATOR, ann.id(), ann.version(), Set.of(Grant.of(reader.id(), EVERYWHERE))))
                .hasMessageContaining("grant-not-held");
    }

    @Test
    void staysAsLongAsSomebodyHasIt() {
        OwnRole porter = made("Porter", Permission.SITE_READ);
        Grant grant = Grant.of(porter.id(), EVERYWHERE);
        Member granted = world.changeGrants.change(OWNER, ann.id(), ann.version(), Set.of(grant));
        Team doors = world.form.form(OWNER, new TeamName("Doors"), Optional.empty());
        world.grant.change(OWNER, doors.id(), 1, Set.of(grant));
        assertThatThrownBy(() -> world.removeRole.remove(OWNER, porter.id(), 1))
                .hasMessageContaining("role-in-use")
                .hasMessageContaining("Ann, Doors");
        assertThat(world.uses.of(OWNER.organisation(), porter.id()))
                .satisfies(use -> assertThat(use.members().value()).isEqualTo(1))
                .satisfies(use -> assertThat(use.teams().value()).isEqualTo(1));
        world.changeGrants.change(OWNER, ann.id(), granted.version(), Set.of());
        world.grant.change(OWNER, doors.id(), 2, Set.of());
        world.removeRole.remove(OWNER, porter.id(), 1);
        assertThatThrownBy(() -> world.readRoles.get(OWNER, porter.id())).isInstanceOf(NotFoundException.class);
        assertThat(made("Porter", Permission.SITE_READ).id()).isNotEqualTo(porter.id());
    }

    @Test
    void cannotBeGrantedOnceRemoved() {
        OwnRole porter = made("Porter", Permission.SITE_READ);
        world.removeRole.remove(OWNER, porter.id(), 1);
        assertThatThrownBy(() -> world.changeGrants.change(
                        OWNER, ann.id(), ann.version(), Set.of(Grant.of(porter.id(), EVERYWHERE))))
                .hasMessageContaining("role-unknown");
    }

    @Test
    void allowsNothingOnceRemovedAndCanStillBeTaken() {
        OwnRole porter = made("Porter", Permission.SITE_READ);
        Member granted =
                world.changeGrants.change(OWNER, ann.id(), ann.version(), Set.of(Grant.of(porter.id(), EVERYWHERE)));
        world.roles.save(porter.remove());
        assertThat(permissions(granted)).isEmpty();
        assertThat(world.changeGrants
                        .change(OWNER, ann.id(), granted.version(), Set.of())
                        .grants())
                .isEmpty();
    }

    @Test
    void isNotCalledLikeAnother() {
        made("Porter", Permission.SITE_READ);
        OwnRole cook = made("Cook", Permission.SITE_READ);
        assertThatThrownBy(() -> made("PORTER", Permission.SITE_READ)).hasMessageContaining("role-name-taken");
        assertThatThrownBy(() -> world.changeRole.change(
                        OWNER, cook.id(), 1, new OwnRoleName("porter"), Optional.empty(), cook.permissions()))
                .hasMessageContaining("role-name-taken");
        for (String builtIn : List.of("Owner", "programme  OWNER", "Viewer")) {
            assertThatThrownBy(() -> new OwnRoleName(builtIn)).hasMessageContaining("role-name-built-in");
        }
    }

    @Test
    void keepsNoNameThatItLostTheRaceFor() {
        OwnRole cook = made("Cook", Permission.SITE_READ);
        world.kernel.claims.meanwhile(() -> renamed(cook, "Chef"));
        assertThatThrownBy(() -> renamed(cook, "Baker")).isInstanceOf(ConcurrentChangeException.class);
        assertThat(made("Baker", Permission.SITE_READ).name()).isEqualTo(new OwnRoleName("Baker"));
        assertThatThrownBy(() -> made("Chef", Permission.SITE_READ)).hasMessageContaining("role-name-taken");
    }

    private OwnRole renamed(OwnRole role, String name) {
        return world.changeRole.change(
                OWNER, role.id(), role.version(), new OwnRoleName(name), Optional.empty(), role.permissions());
    }

    @Test
    void allowsSomething() {
        assertThatThrownBy(() -> made("Nothing")).hasMessageContaining("role-empty");
    }

    @Test
    void isForThoseWhoLookAfterRoles() {
        OwnRole porter = made("Porter", Permission.SITE_READ);
        Actor auditor = ActorFixture.as("id", new Grant(Role.AUDITOR, WHOLE));
        assertThat(world.readRoles.get(auditor, porter.id())).isEqualTo(porter);
        assertThatThrownBy(() -> world.removeRole.remove(auditor, porter.id(), 1))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> world.readRoles.get(ActorFixture.viewer(), porter.id()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.readRoles.get(ActorFixture.stranger(), porter.id()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.makeRole.make(
                        ActorFixture.editorOf(WHOLE),
                        new OwnRoleName("New"),
                        Optional.empty(),
                        Set.of(Permission.SITE_READ)))
                .isInstanceOf(AccessRefusedException.class);
    }

    private Set<Permission> permissions(Member member) {
        return world.inForce.of(member).held().get(0).permissions();
    }

    private OwnRole made(String name, Permission... permissions) {
        return world.makeRole.make(OWNER, new OwnRoleName(name), Optional.empty(), Set.of(permissions));
    }
}
