package org.holdfast.domain.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.board.InMemoryBoards;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.mail.InMemoryMails;
import org.holdfast.domain.mail.Mail;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.mail.PostMail;
import org.holdfast.domain.member.ChangeMember;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberProjection;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.member.ScopePaths;
import org.holdfast.domain.member.SuspendMember;
import org.holdfast.domain.member.WelcomeMember;
import org.holdfast.domain.organisation.InMemoryOrganisations;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.organisation.OrganisationProjection;
import org.holdfast.domain.organisation.ReadOrganisation;
import org.holdfast.domain.organisation.RequireSecondFactor;
import org.holdfast.domain.role.InMemoryOwnRoles;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.FakeSecretBox;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signin.AskedTooOften;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.HalfSignIn;
import org.holdfast.domain.signin.InMemoryAttempts;
import org.holdfast.domain.signin.InMemoryHalfSignIns;
import org.holdfast.domain.signin.InMemorySessions;
import org.holdfast.domain.signin.LinkPolicy;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.NewSession;
import org.holdfast.domain.signin.SecondFactors.Demand;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.SessionEnded;
import org.holdfast.domain.signin.SessionEventProjection;
import org.holdfast.domain.signin.SessionsOver;
import org.holdfast.domain.signin.SignInEventProjection;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.domain.signin.StartSession;
import org.holdfast.domain.signin.TooManyAttemptsException;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.sitegroup.InMemorySiteGroups;
import org.holdfast.domain.team.GrantsThroughTeams;
import org.holdfast.domain.team.InMemoryTeams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactorUseCasesTest {

    private static final String PLACE = "192.0.2.1";
    private static final Client CLIENT = new Client(PLACE, "Firefox/140.0");
    private static final String NO_CODE = "abcd-efgh-jkmn-pqrs";

    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryHalfSignIns halves = new InMemoryHalfSignIns();
    private final InMemoryFactors factors = new InMemoryFactors();
    private final InMemoryMails outbox = new InMemoryMails();
    private final FakeSecretBox box = new FakeSecretBox();
    private final KernelFixture kernel = new KernelFixture(
            new MemberProjection(members),
            new OrganisationProjection(organisations),
            new SignInEventProjection(),
            new SessionEventProjection());
    private final ReadMembers reading = new ReadMembers(kernel.access, members);
    private final ChangeMember changes =
            new ChangeMember(kernel.access, reading, members, kernel.recorder, kernel.exclusive);
    private final NobodyGrantsWhatTheyLack grantable = new NobodyGrantsWhatTheyLack(
            kernel.access,
            new ScopePaths(new InMemorySites(), new InMemoryBoards(), new InMemorySiteGroups()),
            new ReadRoles(kernel.access, new InMemoryOwnRoles()),
            new GrantsThroughTeams(new InMemoryTeams()),
            kernel.clock);
    private final SecurityEvents events = new SecurityEvents(kernel.recorder, kernel.ids);
    private final StartSession starting = new StartSession(sessions, new WelcomeMember(changes), events, kernel.clock);
    private final FactorMails mails = new FactorMails(
            new PostMail(outbox, new FiredEvents<>(), kernel.ids, kernel.clock),
            new PublicUrl("https://holdfast.example.com"));
    private final FiredEvents<AskedTooOften> tooOften = new FiredEvents<>();
    private final SlowDown slowDown = new SlowDown(new InMemoryAttempts(), kernel.clock);
    private final CheckCode checking = new CheckCode(factors, box, slowDown, events, mails, tooOften, kernel.clock);
    private final OfferFactor offering = new OfferFactor(box, organisations, kernel.clock);
    private final EnrolFactor enrolling =
            new EnrolFactor(offering, checking, factors, box, events, mails, kernel.clock);
    private final DemandedFactors demanded = new DemandedFactors(factors, organisations);
    private final OwnFactor own = new OwnFactor(
            reading, sessions, factors, demanded, offering, enrolling, checking, events, mails, kernel.clock);
    private final ResetFactor resetting = new ResetFactor(kernel.access, reading, grantable, factors, events, mails);
    private final ReadFactors states = new ReadFactors(kernel.access, reading, factors, demanded);
    private boolean linksAllowed = true;
    private final LinkPolicy links = member -> linksAllowed;
    private final FinishSignIn finishing = new FinishSignIn(
            halves, members, factors, checking, offering, enrolling, starting, links, events, kernel.clock);
    private final RequireSecondFactor requiring =
            new RequireSecondFactor(kernel.access, new ReadOrganisation(organisations), kernel.recorder);

    private final Secret browser = Secret.random();
    private final Member ann = MemberFixture.owner("A1", "Ann", "ann@example.com");
    private final Actor annActor = actor(ann, Role.OWNER);
    private TotpSecret device;

    @BeforeEach
    void found() {
        members.save(ann);
        kernel.recorder.record(
                annActor,
                Change.created(
                        "organisation-founded",
                        Organisation.found(ActorFixture.ORGANISATION, new OrganisationName("Example: Works"))));
    }

    @Test
    void asksNothingOfThoseWithout() {
        assertThat(demanded.demand(ann)).isEqualTo(Demand.NOTHING);
        assertThat(state()).isEqualTo(new FactorState(Optional.empty(), 0, false));
    }

    @Test
    void enrolsADeviceAndAsksForItsCodes() {
        List<RecoveryCode> codes = enrol();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(demanded.demand(ann)).isEqualTo(Demand.CODE);
        assertThat(state()).isEqualTo(new FactorState(Optional.of(kernel.clock.instant()), 10, false));
        assertThat(kinds()).contains("factor-enrolled");
        assertThat(lastMail().subject()).isEqualTo("Your second factor is set up");
    }

    @Test
    void tellsADeviceWhatEveryAuthenticatorReads() {
        FactorOffer offer = own.offer(annActor);
        assertThat(offer.address())
                .isEqualTo("otpauth://totp/Holdfast%20Example%20Works:ann%40example.com?secret="
                        + offer.secret().base32() + "&issuer=Holdfast%20Example%20Works");
        assertThat(offer).hasToString("FactorOffer");
        assertThat(own.reopen(annActor, offer.sealed()).address()).isEqualTo(offer.address());
    }

    @Test
    void enrolsNothingThatNoDeviceShows() {
        FactorOffer offer = own.offer(annActor);
        assertThatThrownBy(() -> own.enrol(annActor, fresh(), offer.sealed(), "000000", ""))
                .hasMessageContaining("factor-device-code-wrong");
        assertThat(factors.find(ann.id())).isEmpty();
    }

    @Test
    void enrolsNoOfferOfSomebodyElseAndNoneThatIsOld() {
        Member bo = other("B1", "Bo", Role.VIEWER);
        FactorOffer offer = own.offer(annActor);
        assertThatThrownBy(() -> own.enrol(actor(bo, Role.VIEWER), fresh(bo), offer.sealed(), code(offer.secret()), ""))
                .hasMessageContaining("factor-offer-over");
        OwnFactor.At at = fresh();
        kernel.clock.advance(OfferFactor.LIFE);
        assertThatThrownBy(() -> own.enrol(annActor, at, offer.sealed(), code(offer.secret()), ""))
                .hasMessageContaining("factor-");
    }

    @Test
    void enrolsTheFirstOnlyShortlyAfterASignIn() {
        OwnFactor.At at = fresh();
        kernel.clock.advance(OwnFactor.FRESH);
        FactorOffer offer = own.offer(annActor);
        assertThat(own.fresh(at.session())).isFalse();
        assertThatThrownBy(() -> own.enrol(annActor, at, offer.sealed(), code(offer.secret()), ""))
                .hasMessageContaining("factor-proof-too-old");
    }

    @Test
    void enrolsAnotherOnlyWithTheOneOfBefore() {
        enrol();
        FactorOffer next = own.offer(annActor);
        assertThatThrownBy(() -> own.enrol(annActor, fresh(), next.sealed(), code(next.secret()), "000000"))
                .hasMessageContaining("factor-code-wrong");
        step();
        own.enrol(annActor, fresh(), next.sealed(), code(next.secret()), code(device));
        step();
        assertThatThrownBy(() -> show(half(false), code(device))).hasMessageContaining("factor-code-wrong");
        assertThat(show(half(false), code(next.secret()))).isNotNull();
    }

    @Test
    void signsInWithACodeOnce() {
        enrol();
        step();
        String code = code(device);
        Secret half = half(false);
        NewSession session = show(half, code);
        assertThat(session.session().membership()).contains(new Membership(ann.organisation(), ann.id()));
        assertThat(session.session().client()).isEqualTo(CLIENT);
        assertThatThrownBy(() -> show(half, code)).hasMessageContaining("factor-sign-in-over");
        assertThatThrownBy(() -> show(half(false), code))
                .as("a step is used once")
                .hasMessageContaining("factor-code-wrong");
        assertThat(kinds()).contains("signed-in", "code-wrong");
    }

    @Test
    void takesTheCodeOfAClockThatIsAStepOff() {
        enrol();
        kernel.clock.advance(Totp.STEP.multipliedBy(5));
        long now = Totp.step(kernel.clock.instant());
        assertThatThrownBy(() -> show(half(false), Totp.code(device, now - 2)))
                .hasMessageContaining("factor-code-wrong");
        assertThat(show(half(false), Totp.code(device, now - 1))).isNotNull();
        assertThat(show(half(false), " " + Totp.code(device, now + 1).replaceAll("(...)", "$1 ")))
                .isNotNull();
        assertThatThrownBy(() -> show(half(false), Totp.code(device, now)))
                .as("earlier than one that was used")
                .hasMessageContaining("factor-code-wrong");
    }

    @Test
    void belongsToOneBrowserForTenMinutes() {
        enrol();
        step();
        Secret half = half(false);
        String code = code(device);
        assertThatThrownBy(() -> finishing.show(half, Secret.random(), code, CLIENT))
                .hasMessageContaining("factor-sign-in-over");
        assertThat(finishing.find(half, browser)).isPresent();
        kernel.clock.advance(HalfSignIn.LIFE);
        assertThat(finishing.find(half, browser)).isEmpty();
        assertThatThrownBy(() -> show(half, code(device))).hasMessageContaining("factor-sign-in-over");
    }

    @Test
    void letsNobodyInWhoWasShutOutMeanwhile() {
        Member bo = other("B1", "Bo", Role.VIEWER);
        enrol(bo);
        step();
        Secret half = half(bo, false);
        new SuspendMember(changes, grantable).suspend(annActor, bo.id(), 1, Optional.empty());
        assertThatThrownBy(() -> show(half, code(device))).hasMessageContaining("factor-sign-in-over");
    }

    @Test
    void letsNobodyInWhoseAddressIsAnotherByNow() {
        enrol();
        step();
        Secret half = half(MemberFixture.owner("A1", "Ann", "before@example.com"), false);
        assertThatThrownBy(() -> show(half, code(device))).hasMessageContaining("factor-sign-in-over");
    }

    @Test
    void letsNobodyInByALinkWhereThatWayWasClosedMeanwhileButWhoTheServerLetsIn() {
        enrol();
        step();
        Secret half = half(false);
        Secret printed = half(true);
        linksAllowed = false;
        assertThatThrownBy(() -> show(half, code(device))).hasMessageContaining("factor-sign-in-over");
        assertThat(show(printed, code(device))).isNotNull();
    }

    @Test
    void keepsTheCodesThatWereShownWhenAButtonIsPressedTwice() {
        requiring.require(annActor, 1, true);
        Secret half = half(false);
        FactorOffer offer = finishing.offer(finishing.find(half, browser).orElseThrow());
        List<RecoveryCode> shown = new ArrayList<>();
        factors.beforeAdding(
                () -> assertThatThrownBy(() -> finishing.enrol(half, browser, offer.sealed(), code(offer.secret())))
                        .hasMessageContaining("factor-sign-in-over"));
        shown.addAll(finishing
                .enrol(half, browser, offer.sealed(), code(offer.secret()))
                .codes());
        assertThat(factors.find(ann.id()).orElseThrow().recovery())
                .isEqualTo(shown.stream().map(code -> code.hash(ann.id())).toList());
    }

    @Test
    void signsInWithEachRecoveryCodeOnce() {
        List<RecoveryCode> codes = enrol();
        assertThat(show(half(false), codes.get(0).grouped())).isNotNull();
        assertThat(kinds()).contains("recovery-code-used");
        assertThat(lastMail().text()).contains("9 of them are left");
        assertThatThrownBy(() -> show(half(false), codes.get(0).grouped())).hasMessageContaining("factor-code-wrong");
        assertThat(show(half(false), codes.get(9).value())).isNotNull();
        assertThat(state().recoveryCodes()).isEqualTo(8);
    }

    @Test
    void storesNeitherTheSecretNorTheCodes() {
        List<RecoveryCode> codes = enrol();
        Factor stored = factors.find(ann.id()).orElseThrow();
        assertThat(stored.sealed()).doesNotContain(device.base32());
        assertThat(stored.recovery()).hasSize(10).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(stored.recovery().toString()).doesNotContain(codes.get(0).value());
        assertThat(stored.toString()).doesNotContain(stored.sealed());
        String journal = entries().toString();
        assertThat(journal)
                .doesNotContain(
                        device.base32(), stored.sealed(), stored.recovery().get(0));
    }

    @Test
    void letsRecoveryCodesInWhenTheServerKeyWasLost() {
        List<RecoveryCode> codes = enrol();
        box.loseTheKey();
        step();
        assertThatThrownBy(() -> show(half(false), code(device))).hasMessageContaining("factor-code-wrong");
        assertThat(show(half(false), codes.get(0).value())).isNotNull();
    }

    @Test
    void slowsGuessersDownAndForgetsThemOnceAGoodCodeCame() {
        enrol();
        step();
        Secret half = half(false);
        for (int guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> show(half, NO_CODE)).hasMessageContaining("factor-code-wrong");
        }
        assertThatThrownBy(() -> show(half, code(device))).isInstanceOf(TooManyAttemptsException.class);
        assertThat(tooOften.fired())
                .containsExactly(new AskedTooOften(ann.mail(), Optional.of(ann.organisation()), PLACE));
        assertThatThrownBy(() -> show(half, NO_CODE)).isInstanceOf(TooManyAttemptsException.class);
        kernel.clock.advance(Duration.ofMinutes(1));
        assertThat(show(half, code(device))).isNotNull();
        assertThatThrownBy(() -> show(half(false), NO_CODE)).hasMessageContaining("factor-code-wrong");
    }

    @Test
    void slowsGuessersFromManyPlacesTogether() {
        enrol();
        for (int place = 1; place <= 20; place++) {
            Client from = new Client("198.51.100." + place, "");
            assertThatThrownBy(() -> finishing.show(half(false), browser, NO_CODE, from))
                    .hasMessageContaining("factor-code-wrong");
        }
        assertThatThrownBy(() -> finishing.show(half(false), browser, NO_CODE, new Client("198.51.100.99", "")))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void endsAfterTenWrongCodes() {
        enrol();
        Secret half = half(false);
        for (int guess = 0; guess < 10; guess++) {
            assertThatThrownBy(() -> show(half, NO_CODE)).hasMessageContaining("factor-code-wrong");
            kernel.clock.advance(Duration.ofSeconds(guess < 4 ? 0 : 1L << (guess - 4)));
        }
        assertThatThrownBy(() -> show(half, code(device))).hasMessageContaining("factor-sign-in-over");
    }

    @Test
    void asksForEnrolmentWhereTheOrganisationWantsIt() {
        requiring.require(annActor, 1, true);
        assertThat(demanded.demand(ann)).isEqualTo(Demand.ENROLMENT);
        Secret half = half(false);
        FactorOffer offer = finishing.offer(finishing.find(half, browser).orElseThrow());
        FinishSignIn.Enrolled in = finishing.enrol(half, browser, offer.sealed(), code(offer.secret()));
        assertThat(in.session().session().membership()).isPresent();
        assertThat(in.codes()).hasSize(10);
        assertThat(in).hasToString("Enrolled");
        assertThat(demanded.demand(ann)).isEqualTo(Demand.CODE);
        assertThat(kinds()).contains("second-factor-required", "factor-enrolled", "signed-in");
        requiring.require(annActor, 2, false);
        assertThat(demanded.demand(ann)).as("whoever has one is asked for it").isEqualTo(Demand.CODE);
    }

    @Test
    void endsTheSessionsByLinkOfThoseWithoutWhereItIsWanted() {
        FiredEvents<SessionEnded> ended = new FiredEvents<>();
        EndSessionsWithoutFactor ends = new EndSessionsWithoutFactor(
                organisations, factors, new SessionsOver(sessions, members, events, ended));
        kernel.recorded.observe(ends::onRecorded);
        Member bo = MemberFixture.owner("B1", "Bo", "bo@example.com");
        Member cy = MemberFixture.owner("C1", "Cy", "cy@example.com");
        members.save(bo);
        members.save(cy);
        FactorOffer offer = own.offer(actor(cy, Role.OWNER));
        enrolling.enrolFirst(cy, offer.sealed(), code(offer.secret()));
        Client client = new Client("192.0.2.1", "");
        NewSession acting = starting.startOnly(ann, client);
        NewSession without = starting.startOnly(bo, client);
        NewSession with = starting.startOnly(cy, client);
        NewSession through = starting.startThrough("prof_1", bo, client);
        ForeseeSecondFactor foreseeing = new ForeseeSecondFactor(kernel.access, sessions, factors);
        assertThat(foreseeing.ending(annActor)).isEqualTo(new ForeseeSecondFactor.Ending(1, 1, false, false));
        assertThat(foreseeing.ending(actor(cy, Role.OWNER)))
                .isEqualTo(new ForeseeSecondFactor.Ending(2, 2, false, true));
        assertThatThrownBy(() -> foreseeing.ending(actor(bo, Role.VIEWER))).isInstanceOf(DomainException.class);
        requiring.require(annActor, 1, true);
        assertThat(foreseeing.ending(annActor).sessions()).isZero();
        assertThat(sessions.find(without.session().id())).isEmpty();
        for (NewSession kept : List.of(acting, with, through)) {
            assertThat(sessions.find(kept.session().id())).isPresent();
        }
        assertThat(ended.fired())
                .containsExactly(new SessionEnded(without.session().id()));
        assertThat(kinds()).containsOnlyOnce("session-over");
    }

    @Test
    void enrolsNothingInPlaceOfOneThatIsThere() {
        enrol();
        Secret half = half(false);
        FactorOffer offer = finishing.offer(finishing.find(half, browser).orElseThrow());
        assertThatThrownBy(() -> finishing.enrol(half, browser, offer.sealed(), code(offer.secret())))
                .hasMessageContaining("factor-sign-in-over");
    }

    @Test
    void letsOwnersMakeItAWishAndNobodyElse() {
        Member bo = other("B1", "Bo", Role.EDITOR);
        assertThatThrownBy(() -> requiring.require(actor(bo, Role.EDITOR), 1, true))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> requiring.require(annActor, 7, true)).isInstanceOf(DomainException.class);
        assertThat(requiring.require(annActor, 1, false).version())
                .as("as it was")
                .isEqualTo(1);
    }

    @Test
    void givesItUpWithACodeUnlessItIsWanted() {
        enrol();
        step();
        assertThatThrownBy(() -> own.remove(annActor, fresh(), NO_CODE)).hasMessageContaining("factor-code-wrong");
        requiring.require(annActor, 1, true);
        assertThatThrownBy(() -> own.remove(annActor, fresh(), code(device))).hasMessageContaining("factor-required");
        requiring.require(annActor, 2, false);
        own.remove(annActor, fresh(), code(device));
        assertThat(demanded.demand(ann)).isEqualTo(Demand.NOTHING);
        assertThat(kinds()).contains("factor-removed");
        assertThat(lastMail().subject()).isEqualTo("Your second factor was removed");
        assertThatThrownBy(() -> own.remove(annActor, fresh(), NO_CODE)).hasMessageContaining("factor-none");
    }

    @Test
    void makesNewRecoveryCodesWithACode() {
        List<RecoveryCode> before = enrol();
        step();
        List<RecoveryCode> after = own.renewRecovery(annActor, fresh(), code(device));
        assertThat(after).hasSize(10).doesNotContainAnyElementsOf(before);
        assertThatThrownBy(() -> show(half(false), before.get(0).value())).hasMessageContaining("factor-code-wrong");
        assertThat(show(half(false), after.get(0).value())).isNotNull();
        assertThat(kinds()).contains("recovery-codes-made");
    }

    @Test
    void isTakenAwayByWhoMayDoAllThatTheMemberMay() {
        Member adam = other("B1", "Adam", Role.ADMINISTRATOR);
        Member vera = other("C1", "Vera", Role.VIEWER);
        enrol(vera);
        resetting.reset(actor(adam, Role.ADMINISTRATOR), vera.id());
        assertThat(factors.find(vera.id())).isEmpty();
        assertThat(kinds()).contains("factor-reset");
        assertThat(outbox.all().get(outbox.all().size() - 1).to()).isEqualTo(vera.mail());
        assertThat(lastMail().text()).contains("Robin Example took your second factor away");
        assertThatThrownBy(() -> resetting.reset(annActor, vera.id())).hasMessageContaining("factor-none");
    }

    @Test
    void isNotTakenFromThoseAboveNorFromOneself() {
        Member adam = other("B1", "Adam", Role.ADMINISTRATOR);
        Member vera = other("C1", "Vera", Role.VIEWER);
        enrol();
        assertThatThrownBy(() -> resetting.reset(actor(adam, Role.ADMINISTRATOR), ann.id()))
                .hasMessageContaining("grant-not-held");
        assertThatThrownBy(() -> resetting.reset(actor(vera, Role.VIEWER), ann.id()))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> resetting.reset(annActor, ann.id())).hasMessageContaining("factor-own");
        Actor service =
                ActorFixture.serviceOf(ann.id().value(), new Grant(Role.OWNER, ActorFixture.ORGANISATION.value()));
        assertThatThrownBy(() -> resetting.reset(service, ann.id()))
                .as("nor by a service that they made")
                .hasMessageContaining("factor-own");
        assertThat(factors.find(ann.id())).isPresent();
    }

    @Test
    void letsAnOwnerOnWithoutWhoCameByALinkOfTheServer() {
        enrol();
        assertThatThrownBy(() -> finishing.without(half(false), browser, CLIENT))
                .hasMessageContaining("factor-sign-in-over");
        assertThat(factors.find(ann.id())).isPresent();
        Secret printed = half(true);
        assertThat(finishing.without(printed, browser, CLIENT).session().membership())
                .isPresent();
        assertThat(factors.find(ann.id())).isEmpty();
        assertThat(kinds()).contains("factor-bypassed");
        assertThatThrownBy(() -> finishing.without(printed, browser, CLIENT))
                .hasMessageContaining("factor-sign-in-over");
    }

    @Test
    void showsItsStateToThoseWhomItConcerns() {
        Member vera = other("C1", "Vera", Role.VIEWER);
        enrol();
        assertThat(states.of(annActor, vera.id()).enrolledAt()).isEmpty();
        assertThatThrownBy(() -> states.of(actor(vera, Role.VIEWER), ann.id())).isInstanceOf(DomainException.class);
        for (Permission either : List.of(Permission.MEMBER_MANAGE, Permission.ACCESS_READ)) {
            assertThat(states.of(ActorFixture.holding(Permission.MEMBER_READ, either), ann.id())
                            .enrolledAt())
                    .as(either.label())
                    .isPresent();
        }
    }

    private List<RecoveryCode> enrol() {
        return enrol(ann);
    }

    private List<RecoveryCode> enrol(Member member) {
        Actor actor = actor(member, Role.VIEWER);
        FactorOffer offer = own.offer(actor);
        device = offer.secret();
        return own.enrol(actor, fresh(member), offer.sealed(), code(device), "");
    }

    private OwnFactor.At fresh() {
        return fresh(ann);
    }

    private OwnFactor.At fresh(Member member) {
        return new OwnFactor.At(starting.startOnly(member, CLIENT).session().id(), PLACE);
    }

    private Secret half(boolean printed) {
        return half(ann, printed);
    }

    private Secret half(Member member, boolean printed) {
        Secret secret = Secret.random();
        halves.begin(new HalfSignIn(
                secret.hash(),
                browser.hash(),
                member.mail(),
                Optional.empty(),
                new Membership(member.organisation(), member.id()),
                CLIENT,
                printed,
                kernel.clock.instant().plus(HalfSignIn.LIFE)));
        return secret;
    }

    private NewSession show(Secret half, String code) {
        return finishing.show(half, browser, code, CLIENT);
    }

    private String code(TotpSecret secret) {
        return Totp.code(secret, Totp.step(kernel.clock.instant()));
    }

    private void step() {
        kernel.clock.advance(Totp.STEP);
    }

    private Member other(String end, String name, Role role) {
        Grant grant = new Grant(role, ActorFixture.ORGANISATION.value());
        Member member = new Member(
                MemberFixture.id(end),
                1,
                ActorFixture.ORGANISATION,
                new MailAddress(name + "@example.com"),
                new MemberName(name),
                new MemberState.Active(),
                Set.of(grant),
                Set.of());
        members.save(member);
        return member;
    }

    private static Actor actor(Member member, Role role) {
        return ActorFixture.as(member.id().value(), new Grant(role, ActorFixture.ORGANISATION.value()));
    }

    private FactorState state() {
        return states.of(annActor, ann.id());
    }

    private MailText lastMail() {
        List<Mail> all = outbox.all();
        return all.get(all.size() - 1).text().orElseThrow();
    }

    private List<Entry> entries() {
        return kernel.journal
                .activity(Sight.everything(ActorFixture.ORGANISATION), ActivityFilter.none(), PageRequest.first(100))
                .items();
    }

    private List<String> kinds() {
        return entries().stream().map(Entry::kind).toList();
    }
}
