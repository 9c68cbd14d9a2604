package org.holdfast.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.board.InMemoryBoards;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.role.InMemoryOwnRoles;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.sitegroup.InMemorySiteGroups;
import org.holdfast.domain.sitegroup.SiteGroupTurn;
import org.holdfast.domain.team.GrantsThroughTeams;
import org.holdfast.domain.team.InMemoryTeams;
import org.junit.jupiter.api.Test;

class MemberUseCasesTest {

    private static final String WHOLE = ActorFixture.ORGANISATION.value();
    private static final Grant OWNING = new Grant(Role.OWNER, WHOLE);
    private static final Grant EDITING = new Grant(Role.EDITOR, WHOLE);
    private static final Grant VIEWING = new Grant(Role.VIEWER, WHOLE);
    private static final Actor OWNER = ActorFixture.owner();

    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemorySites sites = new InMemorySites();
    private final KernelFixture kernel = new KernelFixture(new MemberProjection(members));
    private final ReadMembers read = new ReadMembers(kernel.access, members);
    private final ChangeMember changes =
            new ChangeMember(kernel.access, read, members, kernel.recorder, kernel.exclusive);
    private final NobodyGrantsWhatTheyLack grantable = new NobodyGrantsWhatTheyLack(
            kernel.access,
            new ScopePaths(sites, new InMemoryBoards(), new InMemorySiteGroups()),
            new ReadRoles(kernel.access, new InMemoryOwnRoles()),
            new GrantsThroughTeams(new InMemoryTeams()),
            kernel.clock);
    private final InviteMember invite = new InviteMember(
            kernel.access, grantable, new SiteGroupTurn(kernel.exclusive), kernel.claims, kernel.recorder, kernel.ids);
    private final ChangeGrants grants = new ChangeGrants(changes, grantable, new SiteGroupTurn(kernel.exclusive));
    private final SuspendMember suspend = new SuspendMember(changes, grantable);
    private final ReactivateMember reactivate = new ReactivateMember(changes, grantable);
    private final WithdrawInvitation withdraw = new WithdrawInvitation(changes, grantable);
    private final CorrectInvitation correct = new CorrectInvitation(changes, grantable, kernel.claims);
    private final RenameMember rename = new RenameMember(kernel.access, changes, grantable);
    private final WelcomeMember welcome = new WelcomeMember(changes);
    private final EnrolFirstOwner enrol = new EnrolFirstOwner(kernel.claims, kernel.recorder, kernel.ids);

    @Test
    void invitesWithItsFirstEntry() {
        Member ann = invited("Ann", "ann@example.com", EDITING);
        assertThat(ann.state()).isEqualTo(new MemberState.Invited());
        assertThat(read.get(OWNER, ann.id())).isEqualTo(ann);
        assertThat(history(ann)).singleElement().extracting(Entry::kind).isEqualTo("member-invited");
    }

    @Test
    void refusesAnAddressThatAnotherMemberHasIgnoringCase() {
        invited("Ann", "ann@example.com", EDITING);
        assertThatThrownBy(() -> invited("Other", "ANN@example.com", EDITING))
                .hasMessageContaining("member-mail-taken");
    }

    @Test
    void takesTheSameAddressInAnotherOrganisation() {
        invited("Ann", "ann@example.com", EDITING);
        Grant there = new Grant(Role.VIEWER, ActorFixture.OTHER_ORGANISATION.value());
        invite.invite(
                ActorFixture.stranger(), new MailAddress("ann@example.com"), new MemberName("Ann"), Set.of(there));
        assertThat(members.findByMail(new MailAddress("ann@example.com"))).hasSize(2);
    }

    @Test
    void becomesActiveByComing() {
        Member ann = invited("Ann", "ann@example.com", EDITING);
        Member joined = welcome.welcome(ann);
        assertThat(joined.state()).isEqualTo(new MemberState.Active());
        assertThat(welcome.welcome(joined)).isEqualTo(joined);
        assertThat(history(ann)).extracting(Entry::actorName).first().isEqualTo("Ann");
    }

    @Test
    void takesAnInvitationBackAndFreesItsAddress() {
        kernel.recorded.observe(new FreeFormerAddresses(members, kernel.claims)::onRecorded);
        Member ann = invited("Ann", "ann@example.com", EDITING);
        Member withdrawn = withdraw.withdraw(OWNER, ann.id(), 1);
        assertThat(withdrawn.state()).isEqualTo(new MemberState.Withdrawn());
        assertThat(withdrawn.state().welcome()).isFalse();
        assertThat(withdrawn.grants()).isEmpty();
        assertThat(welcome.welcome(withdrawn)).isEqualTo(withdrawn);
        Member again = invited("Ann", "ann@example.com", VIEWING);
        assertThat(members.findByMail(new MailAddress("ann@example.com"))).containsExactly(again);
        Member joined = welcome.welcome(again);
        assertThatThrownBy(() -> withdraw.withdraw(OWNER, again.id(), joined.version()))
                .hasMessageContaining("member-not-invited");
    }

    @Test
    void tellsAddressesThatAreTakenFromThoseOfAListThatStoppedOnTheWay() {
        Member waiting = invited("Ann", "ann@example.com", EDITING);
        Member another = invited("Bo", "bo@example.com", VIEWING);
        Member came = welcome.welcome(invited("Cy", "cy@example.com", EDITING));
        MailAddress free = new MailAddress("di@example.com");
        TakenAddresses.Taken taken = new TakenAddresses(kernel.access, members)
                .of(OWNER, List.of(waiting.mail(), another.mail(), came.mail(), free), Set.of(EDITING));
        assertThat(taken.waiting()).containsExactly(waiting.mail());
        assertThat(taken.others()).containsExactly(another.mail(), came.mail());
    }

    @Test
    void changesNothingOfWhoWasWithdrawnButShowsThem() {
        Member ann = invited("Ann", "ann@example.com", EDITING);
        Member withdrawn = withdraw.withdraw(OWNER, ann.id(), 1);
        assertThat(read.get(OWNER, ann.id())).isEqualTo(withdrawn);
        assertThatThrownBy(() -> grants.change(OWNER, ann.id(), 2, Set.of(VIEWING)))
                .hasMessageContaining("member-not-found");
        assertThatThrownBy(() -> reactivate.reactivate(OWNER, ann.id(), 2, Optional.empty()))
                .hasMessageContaining("member-not-found");
        assertThatThrownBy(() -> withdraw.withdraw(OWNER, ann.id(), 2)).hasMessageContaining("member-not-found");
    }

    @Test
    void givesAnAddressThatWasClaimedForAMemberWhoNeverGotIt() {
        Member ann = invited("Ann", "ann@example.com", EDITING);
        Member corrected = MemberFixture.withMail(ann, "robin@example.com");
        assertThat(kernel.claims.claim(MemberFixture.mailClaim(corrected), ann.ref()))
                .as("by a correction that went no further")
                .isTrue();
        kernel.clock.advance(Duration.ofMinutes(2));
        Member robin = invited("Robin", "robin@example.com", VIEWING);
        assertThat(members.findByMail(robin.mail())).containsExactly(robin);
        assertThatThrownBy(() -> invited("Other", "ann@example.com", VIEWING))
                .hasMessageContaining("member-mail-taken");
    }

    @Test
    void correctsTheAddressOfAnInvitation() {
        kernel.recorded.observe(new FreeFormerAddresses(members, kernel.claims)::onRecorded);
        Member ann = invited("Ann", "anm@example.com", EDITING);
        invited("Bo", "bo@example.com", EDITING);
        MailAddress right = new MailAddress("ann@example.com");
        assertThatThrownBy(() -> correct.correct(OWNER, ann.id(), 1, new MailAddress("BO@example.com")))
                .hasMessageContaining("member-mail-taken");
        Member corrected = correct.correct(OWNER, ann.id(), 1, right);
        assertThat(corrected.mail()).isEqualTo(right);
        assertThat(corrected.grants()).containsExactly(EDITING);
        assertThat(history(ann)).extracting(Entry::kind).first().isEqualTo("member-invitation-corrected");
        assertThat(invited("Amy", "anm@example.com", VIEWING).mail().value()).isEqualTo("anm@example.com");
        Member joined = welcome.welcome(corrected);
        assertThatThrownBy(
                        () -> correct.correct(OWNER, ann.id(), joined.version(), new MailAddress("ann2@example.com")))
                .hasMessageContaining("member-not-invited");
    }

    @Test
    void letsNobodyRedirectOrTakeBackAnInvitationToMoreThanTheyHold() {
        Member ann = invited("Ann", "ann@example.com", OWNING);
        Actor administrator = ActorFixture.as("01HZZZZZZZ00000000000000H1", new Grant(Role.ADMINISTRATOR, WHOLE));
        assertThatThrownBy(() -> correct.correct(administrator, ann.id(), 1, new MailAddress("me@example.com")))
                .hasMessageContaining("grant-not-held");
        assertThatThrownBy(() -> withdraw.withdraw(administrator, ann.id(), 1)).hasMessageContaining("grant-not-held");
    }

    @Test
    void knowsWhichGrantsSomebodyCouldTake() {
        Site north = site("N1", "North");
        Grant there = new Grant(Role.EDITOR, north.id().value());
        Grant gone = new Grant(Role.VIEWER, SiteFixture.id("XX").value());
        Actor local = ActorFixture.as("01HZZZZZZZ00000000000000H1", new Grant(Role.VIEWER, WHOLE), there);
        assertThat(grantable.takeable(local, Set.of(OWNING, EDITING, VIEWING, there, gone)))
                .containsExactlyInAnyOrder(VIEWING, there, gone);
        assertThat(grantable.outranks(local, invited("Ann", "ann@example.com", VIEWING)))
                .isTrue();
        assertThat(grantable.outranks(local, invited("Bo", "bo@example.com", EDITING)))
                .isFalse();
        assertThat(grantable.outranks(OWNER, invited("Cy", "cy@example.com", OWNING)))
                .isTrue();
    }

    @Test
    void changesGrants() {
        Site north = site("N1", "North");
        Member ann = invited("Ann", "ann@example.com", EDITING);
        Grant north1 = new Grant(Role.VIEWER, north.id().value());
        assertThat(grants.change(OWNER, ann.id(), 1, Set.of(north1)).grants()).containsExactly(north1);
    }

    @Test
    void refusesAScopeThatIsNotOfTheOrganisation() {
        Grant elsewhere = new Grant(Role.VIEWER, ActorFixture.OTHER_ORGANISATION.value());
        Grant nowhere = new Grant(Role.VIEWER, SiteFixture.id("XX").value());
        assertThatThrownBy(() -> invited("Ann", "ann@example.com", elsewhere)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> invited("Ann", "ann@example.com", nowhere)).isInstanceOf(NotFoundException.class);
        assertThat(members.findByMail(new MailAddress("ann@example.com"))).isEmpty();
    }

    @Test
    void refusesToGrantOrTakeWhatTheCallerLacks() {
        Site north = site("N1", "North");
        Actor manager = ActorFixture.of(
                ActorFixture.ORGANISATION, Role.OWNER, north.id().value());
        Grant onNorth = new Grant(Role.VIEWER, north.id().value());
        assertThatThrownBy(() -> grantable.check(manager, Set.of(), Set.of(EDITING)))
                .hasMessageContaining("grant-not-held");
        assertThat(kernel.refusals.fired()).extracting(AccessRefused::code).contains("grant-not-held");
        assertThatThrownBy(() -> grantable.check(manager, Set.of(EDITING), Set.of()))
                .hasMessageContaining("grant-not-held");
        grantable.check(manager, Set.of(EDITING), Set.of(EDITING, onNorth));
    }

    @Test
    void refusesAGrantToOneself() {
        Member ann = enrolled("Ann", "ann@example.com");
        Actor self = ActorFixture.as(ann.id().value(), OWNING);
        assertThatThrownBy(() -> grants.change(self, ann.id(), 1, Set.of(OWNING, EDITING)))
                .hasMessageContaining("grant-to-oneself");
        assertThat(kernel.refusals.fired()).extracting(AccessRefused::code).contains("grant-to-oneself");
        enrolled("Bo", "bo@example.com");
        assertThat(grants.change(self, ann.id(), 1, Set.of()).grants())
                .as("taking is allowed")
                .isEmpty();
    }

    @Test
    void refusesAGrantToWhoMadeTheServiceThatGrants() {
        Member ann = enrolled("Ann", "ann@example.com");
        Member bo = invited("Bo", "bo@example.com", EDITING);
        Actor service = ActorFixture.serviceOf(ann.id().value(), OWNING);
        assertThatThrownBy(() -> grants.change(service, ann.id(), 1, Set.of(OWNING, EDITING)))
                .hasMessageContaining("grant-to-oneself");
        assertThat(grants.change(service, bo.id(), 1, Set.of(EDITING, VIEWING)).grants())
                .as("to others it may")
                .hasSize(2);
        assertThat(history(bo).get(0).actorId()).as("who did it").isEqualTo(service.id());
    }

    @Test
    void refusesAnEndThatHasPassed() {
        Instant now = kernel.clock.instant();
        assertThatThrownBy(() -> invited("Ann", "ann@example.com", EDITING.ending(now)))
                .hasMessageContaining("grant-end-past");
        Member ann = invited("Ann", "ann@example.com", EDITING.ending(now.plusSeconds(60)));
        kernel.clock.advance(Duration.ofMinutes(2));
        Member still = rename.rename(OWNER, ann.id(), 1, new MemberName("Anna"));
        assertThat(grants.change(OWNER, ann.id(), 2, Set.of(EDITING.ending(now.plusSeconds(60)), VIEWING))
                        .grants())
                .as("an ended grant may stay")
                .hasSize(2);
        assertThat(still.grants()).isEqualTo(ann.grants());
    }

    @Test
    void grantsARoleOnAScopeOnce() {
        assertThatThrownBy(() -> invite.invite(
                        OWNER,
                        new MailAddress("ann@example.com"),
                        new MemberName("Ann"),
                        Set.of(EDITING, EDITING.ending(kernel.clock.instant().plusSeconds(60)))))
                .hasMessageContaining("grant-twice");
    }

    @Test
    void doesNotCountAnOwnerWhoseGrantEnds() {
        Member ann = enrolled("Ann", "ann@example.com");
        Member bo = enrolled("Bo", "bo@example.com");
        grants.change(
                OWNER, bo.id(), 1, Set.of(OWNING.ending(kernel.clock.instant().plusSeconds(60))));
        assertThatThrownBy(() -> suspend.suspend(OWNER, ann.id(), 1, Optional.empty()))
                .hasMessageContaining("member-last-owner");
        assertThat(kernel.refusals.fired()).extracting(AccessRefused::code).contains("member-last-owner");
    }

    @Test
    void keepsAdministratorsFromOwners() {
        Actor administrator = ActorFixture.as("id", new Grant(Role.ADMINISTRATOR, WHOLE));
        Member ann = enrolled("Ann", "ann@example.com");
        enrolled("Bo", "bo@example.com");
        assertThatThrownBy(() -> grantable.check(administrator, Set.of(), Set.of(OWNING)))
                .hasMessageContaining("grant-not-held");
        assertThatThrownBy(() -> suspend.suspend(administrator, ann.id(), 1, Optional.empty()))
                .hasMessageContaining("grant-not-held");
        grantable.check(administrator, Set.of(), Set.of(EDITING, new Grant(Role.ADMINISTRATOR, WHOLE)));
    }

    @Test
    void keepsAnActiveOwner() {
        Member ann = enrolled("Ann", "ann@example.com");
        assertThatThrownBy(() -> suspend.suspend(OWNER, ann.id(), 1, Optional.empty()))
                .hasMessageContaining("member-last-owner");
        assertThatThrownBy(() -> grants.change(OWNER, ann.id(), 1, Set.of(EDITING)))
                .hasMessageContaining("member-last-owner");
        Member invitedOwner = invited("Bo", "bo@example.com", OWNING);
        assertThatThrownBy(() -> suspend.suspend(OWNER, ann.id(), 1, Optional.empty()))
                .as("an owner who has not come yet does not count")
                .hasMessageContaining("member-last-owner");
        welcome.welcome(invitedOwner);
        assertThat(suspend.suspend(OWNER, ann.id(), 1, Optional.empty()).activeOwner())
                .isFalse();
    }

    @Test
    void keepsAnOwnerWhenTwoPutEachOtherOutAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Member ann = enrolled("Ann", "ann@example.com");
        Member bo = enrolled("Bo", "bo@example.com");
        List<Callable<Boolean>> both = List.of(() -> suspended(ann), () -> suspended(bo));
        List<Boolean> done = new ArrayList<>();
        for (Future<Boolean> one : pool.invokeAll(both)) {
            done.add(one.get());
        }
        pool.shutdown();
        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(activeOwners()).hasSize(1);
    }

    @Test
    void letsASuspendedMemberInAgainAsBefore() {
        Member ann = welcome.welcome(invited("Ann", "ann@example.com", EDITING));
        Member out = suspend.suspend(OWNER, ann.id(), ann.version(), Optional.of("left the house"));
        assertThat(out.state().welcome()).isFalse();
        assertThat(history(ann).get(0).reason()).contains("left the house");
        Member back = reactivate.reactivate(OWNER, ann.id(), out.version(), Optional.empty());
        assertThat(back.state()).isEqualTo(new MemberState.Active());
        assertThat(back.grants()).isEqualTo(ann.grants());
    }

    @Test
    void staysInvitedWhenShutOutBeforeComing() {
        Member ann = invited("Ann", "ann@example.com", EDITING);
        Member out = suspend.suspend(OWNER, ann.id(), 1, Optional.empty());
        assertThat(welcome.welcome(out).state().welcome()).isFalse();
        assertThat(reactivate.reactivate(OWNER, ann.id(), 2, Optional.empty()).state())
                .isEqualTo(new MemberState.Invited());
    }

    @Test
    void letsMembersRenameThemselvesAndNobodyElse() {
        Member ann = invited("Ann", "ann@example.com", EDITING);
        Member bo = invited("Bo", "bo@example.com", EDITING);
        Actor asAnn = ActorFixture.as(ann.id().value(), EDITING);
        assertThat(rename.rename(asAnn, ann.id(), 1, new MemberName("Anna")).name())
                .isEqualTo(new MemberName("Anna"));
        assertThatThrownBy(() -> rename.rename(asAnn, bo.id(), 1, new MemberName("X")))
                .isInstanceOf(AccessRefusedException.class);
        Actor program = new Actor(asAnn.organisation(), asAnn.id(), asAnn.name(), Origin.TOKEN, asAnn.grants());
        assertThatThrownBy(() -> rename.rename(program, ann.id(), 2, new MemberName("X")))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> read.get(asAnn, bo.id())).isInstanceOf(NotFoundException.class);
        assertThat(read.get(asAnn, ann.id()).name()).isEqualTo(new MemberName("Anna"));
    }

    @Test
    void letsNobodyRenameWhoMayDoMoreThanThey() {
        Member ann = invited("Ann", "ann@example.com", OWNING);
        Member bo = invited("Bo", "bo@example.com", EDITING);
        Actor administrator = ActorFixture.as("01HZZZZZZZ00000000000000H1", new Grant(Role.ADMINISTRATOR, WHOLE));
        assertThatThrownBy(() -> rename.rename(administrator, ann.id(), 1, new MemberName("X")))
                .hasMessageContaining("grant-not-held");
        assertThat(kernel.refusals.fired()).extracting(AccessRefused::code).containsExactly("grant-not-held");
        assertThat(read.get(OWNER, ann.id()).name()).isEqualTo(new MemberName("Ann"));
        assertThat(rename.rename(administrator, bo.id(), 1, new MemberName("Bob"))
                        .name())
                .isEqualTo(new MemberName("Bob"));
    }

    @Test
    void refusesAStaleVersion() {
        Member ann = invited("Ann", "ann@example.com", EDITING);
        rename.rename(OWNER, ann.id(), 1, new MemberName("Anna"));
        assertThatThrownBy(() -> grants.change(OWNER, ann.id(), 1, Set.of(OWNING)))
                .isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    void refusesEditorsAndViewersEverything() {
        Member ann = invited("Ann", "ann@example.com", EDITING);
        for (Actor actor : List.of(ActorFixture.viewer(), ActorFixture.editorOf(WHOLE))) {
            assertThatThrownBy(() ->
                            invite.invite(actor, new MailAddress("bo@example.com"), new MemberName("Bo"), Set.of()))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> grants.change(actor, ann.id(), 1, Set.of()))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> suspend.suspend(actor, ann.id(), 1, Optional.empty()))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> reactivate.reactivate(actor, ann.id(), 1, Optional.empty()))
                    .isInstanceOf(AccessRefusedException.class);
            assertThatThrownBy(() -> read.page(actor, MemberFilter.none(), PageRequest.first(10)))
                    .isInstanceOf(AccessRefusedException.class);
        }
        assertThat(history(ann)).hasSize(1);
    }

    @Test
    void hidesTheMembersOfAnotherOrganisation() {
        Member ann = invited("Ann", "ann@example.com", EDITING);
        Actor stranger = ActorFixture.stranger();
        assertThatThrownBy(() -> read.get(stranger, ann.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> suspend.suspend(stranger, ann.id(), 1, Optional.empty()))
                .isInstanceOf(NotFoundException.class);
        assertThat(read.page(stranger, MemberFilter.none(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void namesPeopleWithoutTheirAddresses() {
        ReadPeople people = new ReadPeople(kernel.access, members);
        Member ann = welcome.welcome(invited("Ann", "ann@example.com", EDITING));
        invited("Bo", "bo@example.com", EDITING);
        assertThat(people.search(ActorFixture.editorOf(WHOLE), Optional.empty(), PageRequest.first(10))
                        .items())
                .containsExactly(new Person(ann.id(), ann.name()));
        assertThat(people.search(ActorFixture.viewer(), Optional.empty(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    /** Whoever finds people by a piece of their address can find the address out, letter by letter. */
    @Test
    void findsPeopleByTheirAddressOnlyForThoseWhoManageMembers() {
        ReadPeople people = new ReadPeople(kernel.access, members);
        Member ann = welcome.welcome(invited("Ann", "secret@example.com", EDITING));
        assertThat(people.search(ActorFixture.editorOf(WHOLE), Optional.of("secret"), PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(people.search(ActorFixture.editorOf(WHOLE), Optional.of("ann"), PageRequest.first(10))
                        .items())
                .containsExactly(Person.of(ann));
        assertThat(people.search(OWNER, Optional.of("secret"), PageRequest.first(10))
                        .items())
                .containsExactly(Person.of(ann));
    }

    /** With a grant that ends, one could otherwise stay for ever. */
    @Test
    void refusesToGrantLongerThanTheCallerHolds() {
        Instant soon = kernel.clock.instant().plus(Duration.ofDays(1));
        Grant own = new Grant(Role.ADMINISTRATOR, WHOLE);
        Grant editing = new Grant(Role.EDITOR, WHOLE);
        Actor passing = ActorFixture.as(MemberFixture.id("A9").value(), own.ending(soon));
        Member ann = invited("Ann", "ann@example.com", EDITING);
        for (Grant longer : List.of(own, own.ending(soon.plusMillis(1)))) {
            assertThatThrownBy(() -> grants.change(passing, ann.id(), ann.version(), Set.of(longer, EDITING)))
                    .hasMessageContaining("grant-outlasts-own");
        }
        assertThatThrownBy(() ->
                        invite.invite(passing, new MailAddress("bo@example.com"), new MemberName("Bo"), Set.of(own)))
                .hasMessageContaining("grant-outlasts-own");
        Member changed = grants.change(passing, ann.id(), ann.version(), Set.of(own.ending(soon), EDITING));
        assertThat(grants.change(passing, ann.id(), changed.version(), Set.of(EDITING))
                        .grants())
                .as("what one holds can be taken for good")
                .containsExactly(EDITING);
        Actor both = ActorFixture.as(MemberFixture.id("A9").value(), own.ending(soon), editing);
        assertThat(invite.invite(both, new MailAddress("cy@example.com"), new MemberName("Cy"), Set.of(editing))
                        .grants())
                .as("what another grant allows without an end")
                .containsExactly(editing);
    }

    private boolean suspended(Member member) {
        try {
            suspend.suspend(OWNER, member.id(), member.version(), Optional.empty());
            return true;
        } catch (MemberRefusedException refused) {
            return false;
        }
    }

    private List<Member> activeOwners() {
        return members.page(ActorFixture.ORGANISATION, MemberFilter.none(), PageRequest.first(200)).items().stream()
                .filter(Member::activeOwner)
                .toList();
    }

    private Site site(String end, String name) {
        Site site = SiteFixture.site(end, name);
        sites.save(site);
        return site;
    }

    private Member invited(String name, String mail, Grant grant) {
        return invite.invite(OWNER, new MailAddress(mail), new MemberName(name), Set.of(grant));
    }

    private Member enrolled(String name, String mail) {
        return enrol.enrol(ActorFixture.ORGANISATION, new MailAddress(mail), new MemberName(name));
    }

    private List<Entry> history(Member member) {
        return kernel.journal.history(member.ref(), PageRequest.first(10)).items();
    }
}
