package org.holdfast.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.holdfast.domain.directory.DirectoryKernel.ID;
import static org.holdfast.domain.directory.DirectoryKernel.event;
import static org.holdfast.domain.directory.DirectoryKernel.person;
import static org.holdfast.domain.directory.DirectoryKernel.told;
import static org.holdfast.domain.directory.DirectoryKernel.unclear;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.directory.Directory.Bond;
import org.holdfast.domain.directory.DirectoryLink.Kind;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.InviteMember;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.WithdrawInvitation;
import org.holdfast.domain.shared.BusyException;
import org.holdfast.domain.signin.TooManyAttemptsException;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.domain.signon.SignOnFixture;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFixture;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.TeamName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryUseCasesTest {

    private static final ToldGroup NIGHT = new ToldGroup("directory_group_1", "Night shift");
    private static final ToldGroup DAY = new ToldGroup("directory_group_2", "Day shift");
    private static final Actor OWNER = ActorFixture.owner();
    private static final Actor ADMINISTRATOR =
            ActorFixture.of(ActorFixture.ORGANISATION, Role.ADMINISTRATOR, ActorFixture.ORGANISATION.value());

    private final DirectoryKernel all = new DirectoryKernel();
    private final Member owner = MemberFixture.owner("A1", "Ann", "ann@example.com");

    @BeforeEach
    void found() {
        all.members.save(owner);
        claimed(owner);
    }

    @Test
    void makesMembersWithWhatNewcomersGetWhoHaveNotComeYet() {
        all.hears(told(person("u1", "bo@example.com", "Bo Example", true)));
        Member bo = all.member("bo@example.com");
        assertThat(bo.name().value()).isEqualTo("Bo Example");
        assertThat(bo.state()).isEqualTo(new MemberState.Invited());
        assertThat(bo.grants()).containsExactly(new Grant(Role.VIEWER, ActorFixture.ORGANISATION.value()));
        Entry enrolled = all.entries().stream()
                .filter(entry -> entry.kind().equals("member-provisioned"))
                .findFirst()
                .orElseThrow();
        assertThat(enrolled.actorId()).isEqualTo(Directory.ACTOR);
        assertThat(enrolled.origin()).isEqualTo(Origin.DIRECTORY);
    }

    @Test
    void recognisesAMemberByTheAddressOnceAndThenByTheAccount() {
        all.members.save(MemberFixture.invited("B1", "Bo", "bo@example.com"));
        claimed(all.member("bo@example.com"));
        all.hears(told(person("u1", "BO@example.com", "Robert", true)));
        all.hears(told(person("u1", "robert@example.com", "Robert", true)));
        Member bo = all.members
                .find(ActorFixture.ORGANISATION, MemberFixture.id("B1"))
                .orElseThrow();
        assertThat(bo.mail().value()).isEqualTo("robert@example.com");
        assertThat(bo.name().value()).isEqualTo("Robert");
        assertThat(all.kinds())
                .contains("member-mail-changed", "member-renamed")
                .doesNotContain("member-provisioned");
    }

    @Test
    void neverTakesTheAddressOfAnotherMember() {
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        all.hears(told(person("u2", "cy@example.com", "Cy", true)));
        all.hears(told(person("u2", "bo@example.com", "Cy", true)));
        assertThat(all.member("cy@example.com").name().value()).isEqualTo("Cy");
        assertThat(problems()).containsExactly(DirectoryTrouble.MAIL_OF_ANOTHER);
        assertThat(refusals()).isEqualTo(1);
        all.hears(told(person("u2", "bo@example.com", "Cy", true)));
        assertThat(refusals()).isEqualTo(1);
        all.hears(told(person("u2", "cyrus@example.com", "Cy", true)));
        assertThat(problems()).isEmpty();
        assertThat(all.member("cyrus@example.com").name().value()).isEqualTo("Cy");
    }

    @Test
    void freesAFormerAddressThoughTheProcessDiedOnTheWay() {
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        DirectoryEvent moved = all.happens(told(person("u1", "robert@example.com", "Bo", true)));
        all.diesAfter("member-mail-changed");
        assertThatThrownBy(() -> all.hearing.hear(moved)).hasMessage("killed");
        all.restart();
        all.hearing.hear(moved);
        all.hears(told(person("u2", "bo@example.com", "Bob", true)));
        assertThat(problems()).isEmpty();
        assertThat(all.member("bo@example.com").name().value()).isEqualTo("Bob");
    }

    @Test
    void freesNoAddressThatAMemberHasAgain() {
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        Member bo = all.member("bo@example.com");
        all.hears(told(person("u1", "robert@example.com", "Bo", true)));
        Member robert = all.member("robert@example.com");
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        all.restart();
        assertThat(all.kernel.claims.claim(MemberFixture.mailClaim(bo), owner.ref()))
                .isFalse();
        assertThat(all.kernel.claims.claim(MemberFixture.mailClaim(robert), owner.ref()))
                .isTrue();
    }

    @Test
    void neverTakesAMemberOverWhoIsSomebodyElseOfTheDirectory() {
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        all.hears(told(person("u2", "bo@example.com", "Impostor", true)));
        assertThat(all.member("bo@example.com").name().value()).isEqualTo("Bo");
        assertThat(problems()).containsExactly(DirectoryTrouble.MAIL_OF_ANOTHER);
    }

    @Test
    void givesNobodyTheAddressOfAnOwner() {
        all.hears(told(person("u1", "ann@example.com", "Ann", true)));
        all.hears(told(person("u1", "mallory@example.net", "Ann", true)));
        assertThat(all.members.findByMail(new MailAddress("mallory@example.net")))
                .isEmpty();
        assertThat(problems()).containsExactly(DirectoryTrouble.MAIL_OF_OWNER);
    }

    @Test
    void shutsOutAndLetsInAgainWhomItShutOutItself() {
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        all.hears(told(person("u1", "bo@example.com", "Bo", false)));
        assertThat(all.member("bo@example.com").state()).isEqualTo(new MemberState.Suspended(false, true));
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        assertThat(all.member("bo@example.com").state()).isEqualTo(new MemberState.Invited());
        assertThat(all.kinds()).contains("member-suspended", "member-reactivated");
    }

    @Test
    void leavesWhomAnAdministratorShutOut() {
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        all.members.save(all.member("bo@example.com").suspended());
        all.hears(told(person("u1", "bo@example.com", "Bo", false)));
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        assertThat(all.member("bo@example.com").state()).isEqualTo(new MemberState.Suspended(false, false));
    }

    @Test
    void shutsOutWhoIsDeletedAndKnowsThemUnderANewAccount() {
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        all.hears(new DirectoryEvent.PersonGone("u1"));
        assertThat(all.member("bo@example.com").state().welcome()).isFalse();
        all.hears(told(person("u9", "bo@example.com", "Bo", true)));
        assertThat(all.member("bo@example.com").state().welcome()).isTrue();
        assertThat(all.links.count(directory(), Kind.PERSON).value()).isEqualTo(1);
    }

    @Test
    void shutsOutWhoWasInvitedAnewAfterAnInvitationWasWithdrawn() {
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        Member again = invitedAnew("bo@example.com");
        all.hears(told(person("u1", "bo@example.com", "Bo", false)));
        assertThat(suspended(again)).isTrue();
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        assertThat(suspended(again)).isFalse();
        all.hears(new DirectoryEvent.PersonGone("u1"));
        assertThat(suspended(again)).isTrue();
    }

    @Test
    void shutsOutWhoWasInvitedAnewAndIsDeletedBeforeAnythingElseIsTold() {
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        Member again = invitedAnew("bo@example.com");
        all.hears(new DirectoryEvent.PersonGone("u1"));
        assertThat(suspended(again)).isTrue();
    }

    @Test
    void followsWhoWasInvitedAnewToAnotherAddressAndIntoTeams() {
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        Member again = invitedAnew("bo@example.com");
        claimed(again);
        all.hears(new DirectoryEvent.GroupTold(NIGHT));
        all.hears(new DirectoryEvent.PutIn(person("u1", "bo@example.com", "Bo", true), NIGHT));
        assertThat(present(again).teams()).hasSize(1);
        all.hears(told(person("u1", "robert@example.com", "Robert", true)));
        assertThat(present(again).mail().value()).isEqualTo("robert@example.com");
    }

    @Test
    void leavesWhoGotTheAddressOfAWithdrawnInvitationByAnotherPersonOfTheDirectory() {
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        withdrawn("bo@example.com");
        all.hears(told(person("u2", "bo@example.com", "Bob", true)));
        all.hears(new DirectoryEvent.PersonGone("u1"));
        assertThat(all.member("bo@example.com").state()).isEqualTo(new MemberState.Invited());
    }

    private void withdrawn(String mail) {
        Member invited = all.member(mail);
        all.kernel.recorder.record(
                ActorFixture.owner(),
                Change.changed(WithdrawInvitation.WITHDRAWN, invited, MemberFixture.withdrawn(invited)));
        assertThat(all.members.findByMail(new MailAddress(mail))).isEmpty();
    }

    private Member invitedAnew(String mail) {
        withdrawn(mail);
        Member again = MemberFixture.invited("B2", "Bo", mail);
        all.kernel.recorder.record(ActorFixture.owner(), Change.created(InviteMember.INVITED, again));
        return again;
    }

    private Member present(Member member) {
        return all.members.find(ActorFixture.ORGANISATION, member.id()).orElseThrow();
    }

    private boolean suspended(Member member) {
        return present(member).state() instanceof MemberState.Suspended;
    }

    @Test
    void neverShutsTheLastOwnerOut() {
        all.hears(told(person("u1", "ann@example.com", "Ann", true)));
        all.hears(told(person("u1", "ann@example.com", "Ann", false)));
        all.hears(new DirectoryEvent.PersonGone("u1"));
        assertThat(all.member("ann@example.com").state().welcome()).isTrue();
        assertThat(problems()).containsExactly(DirectoryTrouble.LAST_OWNER);
        assertThat(all.kinds()).contains("directory-refused").doesNotContain("member-suspended");
        Member second = MemberFixture.owner("A2", "Olive", "olive@example.com");
        all.members.save(second);
        all.provider.people.put("u9", person("u9", "zoe@example.com", "Zoe", true));
        all.kernel.clock.advance(Duration.ofSeconds(1));
        all.following().run(all.lease());
        assertThat(all.member("ann@example.com").state().welcome()).isFalse();
        assertThat(problems()).isEmpty();
    }

    @Test
    void doesNotTakeInWhoIsInactiveOrHasNoAddress() {
        all.hears(told(person("u1", "bo@example.com", "Bo", false)));
        all.hears(told(person("u2", "no address", "Cy", true)));
        assertThat(all.members.findByMail(new MailAddress("bo@example.com"))).isEmpty();
        assertThat(problems()).containsExactly(DirectoryTrouble.MAIL_MALFORMED);
    }

    @Test
    void makesTeamsOfGroupsWithTheirPeople() {
        all.hears(new DirectoryEvent.GroupTold(NIGHT));
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        all.hears(new DirectoryEvent.PutIn(person("u1", "bo@example.com", "Bo", true), NIGHT));
        Team night = all.allTeams().get(0);
        assertThat(night.name().value()).isEqualTo("Night shift");
        assertThat(night.kept()).isTrue();
        assertThat(all.member("bo@example.com").teams()).containsExactly(night.id());
        all.hears(new DirectoryEvent.GroupTold(new ToldGroup(NIGHT.id(), "Nights")));
        assertThat(all.allTeams().get(0).name().value()).isEqualTo("Nights");
        all.hears(new DirectoryEvent.TakenOut("u1", NIGHT.id()));
        assertThat(all.member("bo@example.com").teams()).isEmpty();
        all.hears(new DirectoryEvent.GroupGone(NIGHT.id()));
        assertThat(all.allTeams()).isEmpty();
        assertThat(all.kinds())
                .contains("team-formed", "member-put-in-team", "team-described", "member-taken-out-of-team");
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory-linked", "team-formed"})
    void formsATeamThoughTheProcessDiedOnTheWay(String on) {
        DirectoryEvent told = all.happens(new DirectoryEvent.GroupTold(NIGHT));
        all.diesAfter(on);
        assertThatThrownBy(() -> all.hearing.hear(told)).hasMessage("killed");
        all.hearing.hear(told);
        assertThat(problems()).isEmpty();
        all.hears(new DirectoryEvent.GroupTold(new ToldGroup(NIGHT.id(), "Nights")));
        assertThat(all.allTeams()).extracting(team -> team.name().value()).containsExactly("Nights");
    }

    @Test
    void keepsNoNameThatATeamWasToHaveWhenTheProcessDied() {
        all.diesAfter("directory-linked");
        assertThatThrownBy(() -> all.hears(new DirectoryEvent.GroupTold(NIGHT))).hasMessage("killed");
        all.hears(new DirectoryEvent.GroupTold(new ToldGroup(NIGHT.id(), "Nights")));
        all.hears(new DirectoryEvent.GroupTold(new ToldGroup("g9", NIGHT.name())));
        assertThat(problems()).isEmpty();
        assertThat(all.allTeams()).extracting(team -> team.name().value()).containsExactly("Night shift", "Nights");
    }

    @Test
    void formsAnotherTeamOfAGroupThatIsThereAgain() {
        all.hears(new DirectoryEvent.GroupTold(NIGHT));
        TeamId former = all.allTeams().get(0).id();
        all.diesAfter("team-removed");
        assertThatThrownBy(() -> all.hears(new DirectoryEvent.GroupGone(NIGHT.id())))
                .hasMessage("killed");
        all.hears(new DirectoryEvent.GroupTold(DAY));
        all.hears(new DirectoryEvent.GroupTold(new ToldGroup(NIGHT.id(), "Nights")));
        assertThat(all.allTeams()).extracting(team -> team.name().value()).containsExactly("Day shift", "Nights");
        assertThat(all.allTeams()).extracting(Team::id).doesNotContain(former);
    }

    @Test
    void takesNoTeamOverThatPeopleFormed() {
        Team byHand = TeamFixture.team("T1", "Night shift");
        all.teams.save(byHand);
        claimed(byHand);
        all.hears(new DirectoryEvent.GroupTold(NIGHT));
        all.hears(new DirectoryEvent.PutIn(person("u1", "bo@example.com", "Bo", true), NIGHT));
        assertThat(all.allTeams()).containsExactly(byHand);
        assertThat(all.member("bo@example.com").teams()).isEmpty();
        assertThat(problems()).containsExactly(DirectoryTrouble.TEAM_NAME_TAKEN);
        assertThat(all.links.count(directory(), Kind.GROUP).value()).isZero();
    }

    @Test
    void takesTheTeamsUpAgainThatADirectoryKeptBefore() {
        readsADirectoryThatWasConnectedWhole();
        Grant editor = new Grant(Role.EDITOR, ActorFixture.ORGANISATION.value());
        Team night = all.allTeams().get(0);
        Team granted = all.kernel.recorder.record(
                OWNER, Change.changed("team-grants-changed", night, night.granted(Set.of(editor))));
        followsAnother("org_7");
        Member byHand = MemberFixture.invited("B7", "Di", "di@example.com").inTeams(Set.of(night.id()));
        all.members.save(byHand);
        all.provider.directories.put(
                "org_7",
                List.of(new ToldDirectory(new DirectoryId("directory_7"), "Staff", "okta scim v2.0", "active")));
        all.provider.groups.clear();
        ToldGroup group = new ToldGroup("directory_group_7", "NIGHT shift");
        all.provider.groups.put(group.id(), group);
        all.provider.crews.put(group.id(), List.of("u1"));
        all.kernel.clock.advance(Duration.ofSeconds(1));
        all.following().run(all.lease());
        assertThat(all.allTeams()).singleElement().satisfies(team -> {
            assertThat(team.id()).isEqualTo(granted.id());
            assertThat(team.kept()).isTrue();
            assertThat(team.name().value()).isEqualTo("NIGHT shift");
            assertThat(team.grants()).containsExactly(editor);
        });
        assertThat(all.kinds()).contains("team-released", "team-taken-up").doesNotContain("directory-refused");
        assertThat(all.member("bo@example.com").teams()).containsExactly(night.id());
        assertThat(present(byHand).teams()).as("put in by hand meanwhile").isEmpty();
    }

    @Test
    void leavesWhoHasNoStateInTheTeamThatIsTakenUp() {
        readsADirectoryThatWasConnectedWhole();
        followsAnother("org_7");
        all.provider.directories.put(
                "org_7",
                List.of(new ToldDirectory(new DirectoryId("directory_7"), "Staff", "okta scim v2.0", "active")));
        all.provider.people.clear();
        all.provider.people.put("u1", unclear("u1", "bo@example.com"));
        all.kernel.clock.advance(Duration.ofSeconds(1));
        all.following().run(all.lease());
        assertThat(all.allTeams()).singleElement().matches(Team::kept);
        assertThat(all.member("bo@example.com").teams()).hasSize(1);
    }

    @Test
    void takesATeamUpThoughTheProcessDiedOnTheWay() {
        readsADirectoryThatWasConnectedWhole();
        followsAnother("org_7");
        all.provider.groups.clear();
        followsAnother(DirectoryKernel.OURS.value());
        DirectoryEvent told = all.happens(new DirectoryEvent.GroupTold(NIGHT));
        all.diesAfter("directory-linked");
        assertThatThrownBy(() -> all.hearing.hear(told)).hasMessage("killed");
        all.hearing.hear(told);
        assertThat(all.allTeams()).singleElement().matches(Team::kept);
        assertThat(problems()).isEmpty();
        assertThat(state().wantedAt()).as("for who was put in by hand").isPresent();
    }

    /** Whoever may name a group must not come by what people granted for others. */
    @Test
    void leavesATeamToThoseWhoGrantedItSomethingMeanwhile() {
        readsADirectoryThatWasConnectedWhole();
        followsAnother("org_7");
        Team night = all.allTeams().get(0);
        Grant owner = new Grant(Role.OWNER, ActorFixture.ORGANISATION.value());
        all.kernel.recorder.record(OWNER, Change.changed("team-grants-changed", night, night.granted(Set.of(owner))));
        followsAnother(DirectoryKernel.OURS.value());
        again();
        assertThat(all.allTeams()).singleElement().matches(team -> !team.kept());
        assertThat(problems()).containsExactly(DirectoryTrouble.TEAM_NAME_TAKEN);
    }

    @Test
    void leavesATeamToThoseWhoRenamedItMeanwhile() {
        readsADirectoryThatWasConnectedWhole();
        followsAnother("org_7");
        Team night = all.allTeams().get(0);
        Team renamed = night.described(new TeamName("Night owls"), Optional.empty());
        all.kernel.recorder.record(OWNER, Change.changed("team-described", night, renamed));
        all.kernel.claims.release(Set.of(TeamFixture.nameClaim(night)), night.ref());
        followsAnother(DirectoryKernel.OURS.value());
        again();
        assertThat(all.allTeams())
                .extracting(team -> team.name().value(), Team::kept)
                .containsExactlyInAnyOrder(tuple("Night owls", false), tuple("Night shift", true));
    }

    private void followsAnother(String provider) {
        all.settings.save(all.settings
                .find(ActorFixture.ORGANISATION)
                .map(before -> SignOnFixture.changed(before, provider))
                .orElseThrow());
        all.kernel.clock.advance(Duration.ofSeconds(1));
        all.following().run(all.lease());
    }

    @Test
    void takesAnAccountThatWasMadeAnewForTheSamePersonInOneReading() {
        readsADirectoryThatWasConnectedWhole();
        all.provider.people.put("a1", person("a1", "ann@example.com", "Ann", true));
        again();
        for (boolean active : List.of(true, false)) {
            all.provider.people.clear();
            all.provider.people.put("u9" + active, person("u9" + active, "BO@example.com", "Bo", active));
            all.provider.people.put("a9" + active, person("a9" + active, "ann@example.com", "Ann", true));
            all.provider.crews.put(NIGHT.id(), List.of("u9" + active));
            again();
            assertThat(all.member("bo@example.com").state().welcome()).isEqualTo(active);
            assertThat(all.member("bo@example.com").teams()).hasSize(1);
            assertThat(problems()).isEmpty();
        }
        assertThat(all.kinds().stream().filter("member-suspended"::equals)).hasSize(1);
        assertThat(all.links.count(directory(), Kind.PERSON).value()).isEqualTo(2);
    }

    @Test
    void leavesAnAccountThatIsHeardOfWhileReadingToWhomItBelongs() {
        all.provider.people.put("u1", person("u1", "bo@example.com", "Bo", true));
        all.following().run(all.lease());
        all.provider.people.remove("u1");
        all.provider.people.put("u9", person("u9", "bo@example.com", "Impostor", true));
        all.provider.whileReading = () -> all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        again();
        assertThat(all.member("bo@example.com").name().value()).isEqualTo("Bo");
        assertThat(problems()).containsExactly(DirectoryTrouble.MAIL_OF_ANOTHER);
    }

    @Test
    void letsInWhoseNewAccountWasToldBeforeTheOldOneWasDeleted() {
        readsADirectoryThatWasConnectedWhole();
        all.hears(told(person("u9", "bo@example.com", "Bo", true)));
        assertThat(problems()).containsExactly(DirectoryTrouble.MAIL_OF_ANOTHER);
        all.hears(new DirectoryEvent.PersonGone("u1"));
        assertThat(state().wantedAt()).isPresent();
        all.provider.people.remove("u1");
        all.provider.people.put("u9", person("u9", "bo@example.com", "Bo", true));
        all.kernel.clock.advance(Duration.ofSeconds(1));
        all.following().run(all.lease());
        assertThat(all.member("bo@example.com").state().welcome()).isTrue();
        assertThat(problems()).isEmpty();
    }

    @Test
    void shutsNobodyOutWhoseStateIsNotToldAndSaysSo() {
        readsADirectoryThatWasConnectedWhole();
        all.provider.people.put("u1", unclear("u1", "bo@example.com"));
        all.provider.people.put("u3", unclear("u3", "di@example.com"));
        again();
        assertThat(all.member("bo@example.com").state().welcome()).isTrue();
        assertThat(all.members.findByMail(new MailAddress("di@example.com"))).isEmpty();
        assertThat(problems()).containsOnly(DirectoryTrouble.STATE_UNCLEAR).hasSize(2);
        assertThat(state().problems()).extracting(DirectoryProblem::about).contains("bo@example.com");
        all.provider.people.put("u1", person("u1", "bo@example.com", "Bo", false));
        all.provider.people.remove("u3");
        again();
        assertThat(all.member("bo@example.com").state().welcome()).isFalse();
        assertThat(problems()).isEmpty();
    }

    @Test
    void shutsNobodyOutWhoseNewAccountHasNoState() {
        readsADirectoryThatWasConnectedWhole();
        all.provider.people.remove("u1");
        all.provider.people.put("u9", unclear("u9", "bo@example.com"));
        again();
        assertThat(all.member("bo@example.com").state().welcome()).isTrue();
        assertThat(all.member("bo@example.com").teams()).hasSize(1);
        assertThat(problems()).containsExactly(DirectoryTrouble.STATE_UNCLEAR);
        all.provider.people.put("u9", person("u9", "bo@example.com", "Bo", true));
        again();
        assertThat(all.member("bo@example.com").state().welcome()).isTrue();
        assertThat(problems()).isEmpty();
        assertThat(all.kinds()).doesNotContain("member-suspended");
    }

    @Test
    void takesAListInWhichNobodyHasAStateForOneThatFailed() {
        readsADirectoryThatWasConnectedWhole();
        all.provider.people.clear();
        all.provider.people.put("u1", unclear("u1", "bo@example.com"));
        again();
        assertThat(all.member("bo@example.com").state().welcome()).isTrue();
        assertThat(problems()).isEmpty();
        assertThat(state().failure().orElseThrow().words()).contains("has a state that is known");
    }

    /** Being missing is not unclear: one new account that lacks a state keeps nobody in whose account was deleted. */
    @Test
    void shutsOutWhoIsMissingThoughSomebodyNewIsUnclear() {
        readsADirectoryThatWasConnectedWhole();
        all.provider.people.clear();
        all.provider.people.put("u4", unclear("u4", "ed@example.com"));
        again();
        assertThat(all.member("bo@example.com").state().welcome()).isFalse();
        assertThat(problems()).containsExactly(DirectoryTrouble.STATE_UNCLEAR);
    }

    @Test
    void asksTheDirectoryWhereAnEventDoesNotSayWhetherSomebodyIsIn() {
        readsADirectoryThatWasConnectedWhole();
        DirectoryEvent out = all.happens(told(person("u1", "bo@example.com", "Bo", false)));
        all.hears(told(unclear("u1", "bo@example.com")));
        assertThat(all.member("bo@example.com").state().welcome()).isTrue();
        assertThat(problems()).containsExactly(DirectoryTrouble.STATE_UNCLEAR);
        assertThat(state().wantedAt()).isPresent();
        all.hearing.hear(out);
        assertThat(all.member("bo@example.com").state().welcome())
                .as("nothing newer was told")
                .isFalse();
        assertThat(problems()).isEmpty();
    }

    @Test
    void hearsEachEventOnce() {
        DirectoryEvent first = all.happens(told(person("u1", "bo@example.com", "Bo", true)));
        assertThat(all.hearing.hear(first)).isTrue();
        all.hears(told(person("u1", "bo@example.com", "Bo", false)));
        int entries = all.entries().size();
        assertThat(all.hearing.hear(first)).isFalse();
        assertThat(all.entries()).hasSize(entries);
        assertThat(all.member("bo@example.com").state().welcome()).isFalse();
    }

    @Test
    void isNotMisledByWhatComesLate() {
        DirectoryEvent in = all.happens(new DirectoryEvent.PutIn(person("u1", "bo@example.com", "Bo", true), NIGHT));
        DirectoryEvent active = all.happens(told(person("u1", "bo@example.com", "Bo", true)));
        DirectoryEvent out = all.happens(new DirectoryEvent.TakenOut("u1", NIGHT.id()));
        DirectoryEvent inactive = all.happens(told(person("u1", "bo@example.com", "Bo", false)));
        DirectoryEvent gone = all.happens(new DirectoryEvent.PersonGone("u1"));
        List.of(in, inactive, out, active).forEach(all.hearing::hear);
        assertThat(all.member("bo@example.com").state().welcome()).isFalse();
        assertThat(all.member("bo@example.com").teams()).isEmpty();
        all.hearing.hear(gone);
        DirectoryEvent late = event("event_late", active.at(), told(person("u1", "bo@example.com", "Bo", true)));
        assertThat(all.hearing.hear(late)).isTrue();
        assertThat(all.member("bo@example.com").state().welcome()).isFalse();
    }

    @Test
    void hearsNothingOfOtherOrganisations() {
        DirectoryEvent.What what = told(person("u1", "bo@example.com", "Bo", true));
        DirectoryEvent foreign = new DirectoryEvent(
                "event_x",
                all.kernel.clock.instant(),
                "dsync.user.created",
                ID,
                Optional.of(new ProviderOrganisation("org_9")),
                what);
        DirectoryEvent unknown = new DirectoryEvent(
                "event_y", all.kernel.clock.instant(), "dsync.user.created", ID, Optional.empty(), what);
        assertThat(all.hearing.hear(foreign)).isFalse();
        assertThat(all.hearing.hear(unknown)).isFalse();
        assertThat(all.entries()).isEmpty();
        assertThat(all.heard.heard("event_x")).isFalse();
    }

    @Test
    void keepsTheDirectoriesOfOrganisationsApart() {
        all.settings.save(SignOnFixture.settings(ActorFixture.OTHER_ORGANISATION, "org_2"));
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        all.hearing.hear(new DirectoryEvent(
                "event_z",
                all.kernel.clock.instant(),
                "dsync.user.updated",
                ID,
                Optional.of(new ProviderOrganisation("org_2")),
                told(person("u1", "bo@example.com", "Bo", false))));
        assertThat(all.member("bo@example.com").state().welcome()).isTrue();
    }

    @Test
    void readsADirectoryThatWasConnectedWhole() {
        all.provider.groups.put(NIGHT.id(), NIGHT);
        all.provider.people.put("u1", person("u1", "bo@example.com", "Bo", true));
        all.provider.crews.put(NIGHT.id(), List.of("u1"));
        all.provider.people.put("u2", person("u2", "cy@example.com", "Cy", false));
        all.following().run(all.lease());
        assertThat(all.member("bo@example.com").teams())
                .containsExactly(all.allTeams().get(0).id());
        assertThat(all.members.findByMail(new MailAddress("cy@example.com"))).isEmpty();
        assertThat(state().readAt()).isPresent();
        assertThat(state().wantedAt()).isEmpty();
        int entries = all.entries().size();
        again();
        assertThat(all.entries()).hasSize(entries);
    }

    @Test
    void leavesThePeopleOfAGroupThatDoesNotTellThem() {
        readsADirectoryThatWasConnectedWhole();
        all.provider.groups.put(DAY.id(), DAY);
        all.provider.crews.put(DAY.id(), List.of("u1"));
        all.provider.crews.remove(NIGHT.id());
        all.provider.closed.add(NIGHT.id());
        all.provider.people.put("u2", person("u2", "cy@example.com", "Cy", true));
        again();
        assertThat(all.member("bo@example.com").teams()).hasSize(2);
        assertThat(all.member("cy@example.com").state().welcome()).isTrue();
        assertThat(state().failure().orElseThrow().words()).contains("Night shift", "Group not found");
        assertThat(state().wantedAt()).isEmpty();
        all.provider.closed.clear();
        again();
        assertThat(all.member("bo@example.com").teams()).hasSize(1);
        assertThat(state().failure()).isEmpty();
    }

    @Test
    void readingFindsWhoAndWhatIsNotThereAnyMore() {
        readsADirectoryThatWasConnectedWhole();
        Team byHand = TeamFixture.team("T9", "By hand");
        all.teams.save(byHand);
        Member bo = all.member("bo@example.com");
        all.members.save(bo.inTeams(Set.of(byHand.id(), bo.teams().iterator().next())));
        all.provider.crews.clear();
        all.provider.people.put("u3", person("u3", "di@example.com", "Di", true));
        again();
        assertThat(all.member("bo@example.com").teams()).containsExactly(byHand.id());
        all.provider.people.remove("u3");
        all.provider.groups.remove(NIGHT.id());
        all.provider.groups.put(DAY.id(), DAY);
        again();
        assertThat(all.member("di@example.com").state().welcome()).isFalse();
        assertThat(all.allTeams())
                .extracting(team -> team.name().value())
                .containsExactlyInAnyOrder("By hand", "Day shift");
    }

    @Test
    void removesNoTeamForAListWithoutGroupsAndReadsThePeople() {
        readsADirectoryThatWasConnectedWhole();
        all.provider.groups.clear();
        all.provider.people.put("u2", person("u2", "cy@example.com", "Cy", true));
        all.provider.people.put("u1", person("u1", "robert@example.com", "Robert", true));
        again();
        assertThat(all.member("cy@example.com").state().welcome()).isTrue();
        assertThat(all.allTeams()).singleElement().satisfies(team -> assertThat(
                        all.member("robert@example.com").teams())
                .containsExactly(team.id()));
        assertThat(state().readAt()).contains(all.kernel.clock.instant());
        assertThat(state().failure().orElseThrow().words()).contains("empty");
    }

    @Test
    void triesAPersonAgainWhomSomebodyChangedMeanwhile() {
        readsADirectoryThatWasConnectedWhole();
        all.provider.people.put("u1", person("u1", "robert@example.com", "Robert", true));
        all.onceAfter("member-renamed", () -> {
            Member bo = all.member("bo@example.com");
            all.kernel.recorder.record(OWNER, Change.changed("member-grants-changed", bo, bo.granted(Set.of())));
        });
        again();
        Member robert = all.member("robert@example.com");
        assertThat(robert.grants()).isEmpty();
        assertThat(robert.name().value()).isEqualTo("Robert");
        assertThat(state().failure()).isEmpty();
        assertThat(state().wantedAt()).isEmpty();
    }

    @Test
    void notesWhatStopsAReadingAndReadsTheOthers() {
        DirectoryId second = new DirectoryId("directory_2");
        all.provider.directories.put(
                DirectoryKernel.OURS.value(),
                List.of(
                        new ToldDirectory(ID, "Staff", "okta scim v2.0", "active"),
                        new ToldDirectory(second, "Suppliers", "okta scim v2.0", "active")));
        AtomicInteger readings = new AtomicInteger();
        all.provider.whileReading = () -> {
            if (readings.incrementAndGet() == 1) {
                throw BusyException.busy("directory");
            }
        };
        all.following().run(all.lease());
        List<SyncState> both = List.of(
                state(), all.states.find(ActorFixture.ORGANISATION, second).orElseThrow());
        assertThat(both).filteredOn(one -> one.readAt().isPresent()).hasSize(1);
        assertThat(both)
                .filteredOn(one -> one.readAt().isEmpty())
                .singleElement()
                .satisfies(failed ->
                        assertThat(failed.failure().orElseThrow().words()).contains("busy"));
    }

    @Test
    void readsOthersThoughTheTurnOfOneIsTaken() {
        all.settings.save(SignOnFixture.settings(ActorFixture.OTHER_ORGANISATION, "org_2"));
        DirectoryId second = new DirectoryId("directory_2");
        all.provider.directories.put(
                "org_2", List.of(new ToldDirectory(second, "Suppliers", "okta scim v2.0", "active")));
        all.kernel.leases.acquire("directory/" + ActorFixture.ORGANISATION, "another", Duration.ofMinutes(1));
        Thread.currentThread().interrupt(); // waits no longer
        assertThatThrownBy(() -> all.following().run(all.lease())).isInstanceOf(BusyException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(all.states.find(ActorFixture.OTHER_ORGANISATION, second).flatMap(SyncState::readAt))
                .isPresent();
    }

    @Test
    void writesOfManyProblemsOnce() {
        for (int number = 0; number < 120; number++) {
            all.provider.people.put("u" + number, person("u" + number, "no address", "Nobody", true));
        }
        all.following().run(all.lease());
        assertThat(problems()).hasSize(SyncState.MOST_PROBLEMS);
        long once = refusals();
        again();
        assertThat(refusals()).isEqualTo(once).isEqualTo(SyncState.MOST_PROBLEMS);
        all.provider.people.put("u0", person("u0", "bo@example.com", "Bo", true));
        again();
        assertThat(refusals()).isEqualTo(once + 1);
        assertThat(problems()).hasSize(SyncState.MOST_PROBLEMS);
    }

    @Test
    void readsAgainAsSoonAsThereIsRoomForTheProblemsThatWereLeftOut() {
        all.following().run(all.lease());
        for (int number = 0; number <= SyncState.MOST_PROBLEMS; number++) {
            all.provider.people.put("u" + number, person("u" + number, "no address", "Nobody", true));
            all.hears(told(person("u" + number, "no address", "Nobody", true)));
        }
        assertThat(problems()).hasSize(SyncState.MOST_PROBLEMS);
        all.provider.people.put("u0", person("u0", "bo@example.com", "Bo", true));
        all.hears(told(person("u0", "bo@example.com", "Bo", true)));
        assertThat(problems()).hasSize(SyncState.MOST_PROBLEMS - 1);
        all.kernel.clock.advance(Duration.ofSeconds(1));
        all.following().run(all.lease());
        assertThat(problems()).hasSize(SyncState.MOST_PROBLEMS);
        assertThat(refusals()).isEqualTo(SyncState.MOST_PROBLEMS + 1);
        assertThat(state().wantedAt()).isEmpty();
    }

    @Test
    void saysWhatAnOwnerIsKeptFromThoughThereAreManyProblems() {
        for (int number = 0; number < SyncState.MOST_PROBLEMS; number++) {
            all.hears(told(person("u" + number, "no address", "Nobody", true)));
        }
        all.hears(told(person("a1", "ann@example.com", "Ann", true)));
        all.hears(told(person("a1", "ann@example.com", "Ann", false)));
        assertThat(problems()).hasSize(SyncState.MOST_PROBLEMS).contains(DirectoryTrouble.LAST_OWNER);
        assertThat(refusals()).isEqualTo(SyncState.MOST_PROBLEMS + 1);
    }

    @Test
    void forgetsTheProblemsOfWhoIsGone() {
        all.hears(told(person("u1", "no address", "Bo", true)));
        all.hears(new DirectoryEvent.PersonGone("u1"));
        assertThat(problems()).isEmpty();
        all.hears(told(person("u2", "cy@example.com", "Cy", true)));
        Set<TeamId> many = Stream.generate(all.kernel.ids::next)
                .limit(Member.MAXIMUM_TEAMS)
                .map(TeamId::new)
                .collect(Collectors.toSet());
        all.members.save(all.member("cy@example.com").inTeams(many));
        all.hears(new DirectoryEvent.PutIn(person("u2", "cy@example.com", "Cy", true), NIGHT));
        assertThat(problems()).containsExactly(DirectoryTrouble.TOO_MANY_TEAMS);
        all.hears(new DirectoryEvent.PersonGone("u2"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void forgetsTheProblemsOfWhatIsNotReadAnyMore() {
        claimed(TeamFixture.team("T1", "Night shift"));
        all.provider.groups.put(NIGHT.id(), NIGHT);
        all.provider.groups.put(DAY.id(), DAY);
        all.provider.people.put("u1", person("u1", "no address", "Bo", true));
        all.provider.people.put("u2", person("u2", "ann@example.com", "Ann", true));
        all.provider.people.put("u3", person("u3", "cy@example.com", "Cy", true));
        all.following().run(all.lease());
        assertThat(problems())
                .containsExactlyInAnyOrder(DirectoryTrouble.TEAM_NAME_TAKEN, DirectoryTrouble.MAIL_MALFORMED);
        all.provider.groups.remove(NIGHT.id());
        all.provider.people.remove("u1");
        all.provider.people.remove("u2");
        again();
        assertThat(problems()).containsExactly(DirectoryTrouble.LAST_OWNER);
        again();
        assertThat(problems()).containsExactly(DirectoryTrouble.LAST_OWNER);
    }

    @Test
    void keepsTheProblemsThatAreHeardOfWhileReading() {
        all.provider.people.put("u1", person("u1", "bo@example.com", "Bo", true));
        all.following().run(all.lease());
        all.provider.whileReading = () -> all.hears(told(person("u2", "no address", "Cy", true)));
        again();
        assertThat(problems()).containsExactly(DirectoryTrouble.MAIL_MALFORMED);
    }

    @Test
    void forgetsTheProblemsOfADirectoryThatWasDeleted() {
        all.hears(told(person("u1", "no address", "Bo", true)));
        all.hears(told(person("u2", "ann@example.com", "Ann", true)));
        all.hears(new DirectoryEvent.Deleted());
        all.following().run(all.lease());
        assertThat(problems()).containsExactly(DirectoryTrouble.LAST_OWNER);
    }

    @Test
    void leavesWhatAnotherProcessReadLater() {
        all.provider.people.put("u1", person("u1", "bo@example.com", "Bo", true));
        all.following().run(all.lease());
        all.provider.whileReading = () -> {
            all.provider.whileReading = () -> {};
            all.kernel.clock.advance(Duration.ofMinutes(3));
            all.provider.people.put("u1", person("u1", "bo@example.com", "Bo", false));
            all.following().run(all.lease("other"));
        };
        again();
        assertThat(all.member("bo@example.com").state().welcome()).isFalse();
        assertThat(state().readAt()).contains(all.kernel.clock.instant());
    }

    @Test
    void letsNobodyGoOfADirectoryThatIsFollowedAgain() {
        readsADirectoryThatWasConnectedWhole();
        all.hears(new DirectoryEvent.Deleted());
        Directory deleted = all.directories.find(ActorFixture.ORGANISATION, ID).orElseThrow();
        all.again.read(OWNER);
        all.lettingGo().letGo(deleted, all.lease());
        assertThat(all.member("bo@example.com").state().welcome()).isTrue();
        assertThat(all.allTeams()).singleElement().satisfies(team -> assertThat(team.kept())
                .isTrue());
    }

    @Test
    void shutsNobodyOutForAListWithoutAnybody() {
        readsADirectoryThatWasConnectedWhole();
        all.provider.people.clear();
        again();
        assertThat(all.member("bo@example.com").state().welcome()).isTrue();
        assertThat(state().failure().orElseThrow().words()).contains("empty");
    }

    @Test
    void whatIsHeardWhileReadingIsNewerThanWhatIsRead() {
        all.provider.people.put("u1", person("u1", "bo@example.com", "Bo", true));
        all.following().run(all.lease());
        all.provider.whileReading = () -> all.hears(told(person("u1", "bo@example.com", "Bo", false)));
        again();
        assertThat(all.member("bo@example.com").state().welcome()).isFalse();
    }

    @Test
    void saysWhyItCouldNotBeReadAndTriesAgainAfterAMinute() {
        all.following().run(all.lease());
        all.again.read(OWNER);
        all.provider.failure = Optional.of(IdentityProviderException.busy("Too many requests"));
        FollowDirectories following = all.following();
        assertThatThrownBy(() -> following.run(all.lease())).isInstanceOf(IdentityProviderException.class);
        following.run(all.lease());
        assertThat(state().failure().orElseThrow().words()).isEqualTo("Too many requests");
        all.provider.failure = Optional.empty();
        following.run(all.lease());
        assertThat(state().failure()).isPresent();
        all.kernel.clock.advance(Duration.ofMinutes(2));
        following.run(all.lease());
        assertThat(state().failure()).isEmpty();
    }

    @Test
    void shutsEverybodyOutOfADirectoryThatWasDeletedAndGivesItsTeamsBack() {
        readsADirectoryThatWasConnectedWhole();
        all.hears(new DirectoryEvent.Deleted());
        assertThat(all.work.fired()).isNotEmpty();
        all.following().run(all.lease());
        assertThat(all.member("bo@example.com").state().welcome()).isFalse();
        assertThat(all.allTeams()).singleElement().satisfies(team -> assertThat(team.kept())
                .isFalse());
        assertThat(all.kinds()).contains("directory-deleted", "team-released");
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        assertThat(all.member("bo@example.com").state().welcome()).isFalse();
        again();
        assertThat(all.member("bo@example.com").state().welcome()).isTrue();
    }

    @Test
    void leavesEverybodyInWhenTheOrganisationFollowsAnotherOne() {
        readsADirectoryThatWasConnectedWhole();
        all.settings.save(all.settings
                .find(ActorFixture.ORGANISATION)
                .map(before -> SignOnFixture.changed(before, "org_7"))
                .orElseThrow());
        all.following().run(all.lease());
        assertThat(all.member("bo@example.com").state().welcome()).isTrue();
        assertThat(all.directories
                        .find(ActorFixture.ORGANISATION, ID)
                        .orElseThrow()
                        .bond())
                .isEqualTo(Bond.RELEASED);
        assertThat(all.links.count(directory(), Kind.PERSON).value()).isZero();
        assertThat(all.reading.all(OWNER)).isEmpty();
    }

    @Test
    void catchesUpAfterADowntime() {
        all.provider.events.add(all.happens(told(person("u1", "bo@example.com", "Bo", true))));
        all.provider.events.add(all.happens(told(person("u2", "cy@example.com", "Cy", true))));
        all.provider.events.add(all.happens(told(person("u3", "di@example.com", "Di", true))));
        all.catchUp.run(all.lease());
        assertThat(all.member("di@example.com").state().welcome()).isTrue();
        all.kernel.clock.advance(Duration.ofDays(3));
        DirectoryEvent out = all.happens(told(person("u1", "bo@example.com", "Bo", false)));
        all.provider.events.add(out);
        all.provider.asked.clear();
        all.catchUp.run(all.lease());
        assertThat(all.provider.asked).containsExactly("event_3");
        assertThat(all.member("bo@example.com").state().welcome()).isFalse();
        assertThat(all.hearing.hear(out)).isFalse();
    }

    @Test
    void goesOnWhereItStoppedWhenTheBrokerFails() {
        all.provider.events.add(all.happens(told(person("u1", "bo@example.com", "Bo", true))));
        all.catchUp.run(all.lease());
        all.provider.failure = Optional.of(IdentityProviderException.unreachable("timeout"));
        assertThatThrownBy(() -> all.catchUp.run(all.lease())).isInstanceOf(IdentityProviderException.class);
        all.provider.failure = Optional.empty();
        all.provider.asked.clear();
        all.catchUp.run(all.lease());
        assertThat(all.provider.asked).containsExactly("event_1");
    }

    @Test
    void readsEverythingWhereEventsAreNotKeptAnyMore() {
        all.provider.events.add(all.happens(told(person("u1", "bo@example.com", "Bo", true))));
        all.catchUp.run(all.lease());
        all.provider.events.clear();
        assertThatThrownBy(() -> all.catchUp.run(all.lease())).isInstanceOf(IdentityProviderException.class);
        assertThat(state().wantedAt()).isPresent();
        all.catchUp.run(all.lease());
        assertThat(all.provider.asked.get(2)).startsWith("from ");
        all.kernel.clock.advance(Duration.ofDays(26));
        all.states.save(state().read(all.kernel.clock.instant()));
        all.catchUp.run(all.lease());
        assertThat(state().wantedAt()).isPresent();
    }

    @Test
    void holdsTheTurnWhenEverythingIsToBeRead() {
        all.following().run(all.lease());
        List<Boolean> free = new ArrayList<>();
        all.work.observe(wanted -> free.add(all.turnIsFree()));
        all.catchUp.run(all.lease());
        assertThat(free).containsExactly(false);
        assertThat(all.turnIsFree()).isTrue();
    }

    @Test
    void beginsAgainWhereNotEverythingWasSaidToBeRead() {
        all.following().run(all.lease());
        all.kernel.leases.acquire("directory/" + ActorFixture.ORGANISATION, "another", Duration.ofMinutes(1));
        Thread.currentThread().interrupt(); // waits no longer
        assertThatThrownBy(() -> all.catchUp.run(all.lease())).isInstanceOf(BusyException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(state().wantedAt()).isEmpty();
        all.kernel.clock.advance(Duration.ofMinutes(2));
        all.catchUp.run(all.lease());
        assertThat(state().wantedAt()).isPresent();
    }

    @Test
    void asksNothingWhereNobodyHasSingleSignOn() {
        DirectoryKernel none = new DirectoryKernel();
        none.provider.available = false;
        none.catchUp.run(none.lease());
        none.following().run(none.lease());
        assertThat(none.provider.asked).isEmpty();
    }

    @Test
    void isChangedByOwnersAndReadByWhoeverReadsAccess() {
        assertThatThrownBy(() -> all.reading.all(ActorFixture.viewer())).isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> all.again.read(ADMINISTRATOR)).isInstanceOf(AccessRefusedException.class);
        assertThat(all.again.read(OWNER)).isEqualTo(1);
        assertThat(all.reading.all(ADMINISTRATOR)).hasSize(1);
        assertThat(all.reading.all(OWNER)).singleElement().satisfies(shown -> {
            assertThat(shown.directory().title()).isEqualTo("Staff");
            assertThat(shown.people().value()).isZero();
        });
    }

    @Test
    void tellsOfForgedCallsOnceAnHourAndSlowsThemDown() {
        all.refusals.note("webhook-signature-wrong", "192.0.2.9");
        all.refusals.note("webhook-signature-wrong", "192.0.2.9");
        all.refusals.note("webhook-too-old", "192.0.2.9");
        assertThat(all.kinds()).containsExactly("webhook-refused", "webhook-refused");
        all.kernel.clock.advance(Duration.ofHours(1));
        all.refusals.note("webhook-signature-wrong", "192.0.2.9");
        assertThat(all.kinds()).hasSize(3);
        assertThatThrownBy(() -> {
                    for (int guess = 0; guess < 100; guess++) {
                        all.refusals.note("webhook-signature-wrong", "192.0.2.9");
                    }
                })
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void forgetsWhatItHeardLongAfterTheBrokerDid() {
        all.hears(told(person("u1", "bo@example.com", "Bo", true)));
        TidyDirectories tidying = new TidyDirectories(all.heard, all.kernel.clock);
        all.kernel.clock.advance(Duration.ofDays(39));
        tidying.tidy();
        assertThat(all.heard.heard("event_1")).isTrue();
        all.kernel.clock.advance(Duration.ofDays(2));
        tidying.tidy();
        assertThat(all.heard.heard("event_1")).isFalse();
    }

    private void again() {
        all.kernel.clock.advance(Duration.ofSeconds(1));
        all.again.read(OWNER);
        all.following().run(all.lease());
    }

    private void claimed(Member member) {
        all.kernel.claims.claim(MemberFixture.mailClaim(member), member.ref());
    }

    private void claimed(Team team) {
        all.kernel.claims.claim(TeamFixture.nameClaim(team), team.ref());
    }

    private Directory directory() {
        return DirectoryFixture.directory(ID.value());
    }

    private SyncState state() {
        return all.states.find(ActorFixture.ORGANISATION, ID).orElseThrow();
    }

    private List<DirectoryTrouble> problems() {
        return state().problems().stream().map(DirectoryProblem::trouble).toList();
    }

    private long refusals() {
        return all.kinds().stream().filter("directory-refused"::equals).count();
    }
}
