package org.holdfast.domain.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.board.InMemoryBoards;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.ChangeMember;
import org.holdfast.domain.member.EnrolNewcomer;
import org.holdfast.domain.member.FollowDirectory;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberProjection;
import org.holdfast.domain.member.MemberRefusedException;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.member.ScopePaths;
import org.holdfast.domain.member.WelcomeMember;
import org.holdfast.domain.organisation.InMemoryOrganisations;
import org.holdfast.domain.organisation.OrganisationFixture;
import org.holdfast.domain.role.InMemoryOwnRoles;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Guessed;
import org.holdfast.domain.signin.Guesses;
import org.holdfast.domain.signin.InMemoryAttempts;
import org.holdfast.domain.signin.InMemorySessions;
import org.holdfast.domain.signin.NewSession;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.SessionEventProjection;
import org.holdfast.domain.signin.SessionsOver;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.domain.signin.StartSession;
import org.holdfast.domain.signin.TooManyAttemptsException;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.sitegroup.InMemorySiteGroups;
import org.holdfast.domain.team.GrantsInForce;
import org.holdfast.domain.team.GrantsThroughTeams;
import org.holdfast.domain.team.InMemoryTeams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignOnUseCasesTest {

    private static final MailAddress ANN = new MailAddress("ann@example.com");
    private static final MailAddress BO = new MailAddress("bo@example.com");
    private static final Client CLIENT = new Client("192.0.2.1", "Firefox/1 Linux");
    private static final Actor OWNER = ActorFixture.owner();
    private static final Actor ADMINISTRATOR =
            ActorFixture.of(ActorFixture.ORGANISATION, Role.ADMINISTRATOR, ActorFixture.ORGANISATION.value());
    private static final Optional<List<String>> NO_GROUPS = Optional.empty();

    private final InMemorySingleSignOns settings = new InMemorySingleSignOns();
    private final InMemorySignOnAttempts attempts = new InMemorySignOnAttempts();
    private final InMemoryProviderIdentities identities = new InMemoryProviderIdentities();
    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemorySessions sessions = new InMemorySessions();
    private final FakeIdentityProvider provider = new FakeIdentityProvider();
    private final KernelFixture kernel = new KernelFixture(
            new SingleSignOnProjection(settings),
            new ProviderIdentityProjection(identities),
            new SignOnEventProjection(),
            new MemberProjection(members),
            new SessionEventProjection());
    private final ReadRoles roles = new ReadRoles(kernel.access, new InMemoryOwnRoles());
    private final NobodyGrantsWhatTheyLack grantable = new NobodyGrantsWhatTheyLack(
            kernel.access,
            new ScopePaths(new InMemorySites(), new InMemoryBoards(), new InMemorySiteGroups()),
            roles,
            new GrantsThroughTeams(new InMemoryTeams()),
            kernel.clock);
    private final ConfigureSingleSignOn configuring = configuring(provider, settings);
    private final ChangeSingleSignOn changing = new ChangeSingleSignOn(kernel.access, settings, kernel.recorder);
    private final EnforceSingleSignOn enforcing = new EnforceSingleSignOn(changing);
    private final ChangeOwnerLinks ownerLinks = new ChangeOwnerLinks(changing);
    private final ReadSingleSignOn reading = new ReadSingleSignOn(kernel.access, settings, provider, proof(provider));
    private final EndSingleSignOn ending = new EndSingleSignOn(kernel.access, settings, saving());
    private final ReadConnections readingAnew = new ReadConnections(settings, provider, saving());
    private final SignOutThere leaving = new SignOutThere(provider);
    private final TestConnection testing = new TestConnection(kernel.access, settings, provider);
    private final LinksWhereNotEnforced links = new LinksWhereNotEnforced(settings, provider, inForce());
    private final FiredEvents<Guessed> guessed = new FiredEvents<>();
    private final SlowDown slowDown = new SlowDown(new InMemoryAttempts(), kernel.clock);
    private final BeginAttempt beginning = new BeginAttempt(attempts, kernel.clock);
    private final StartSignOn starting = new StartSignOn(provider, settings, beginning, slowDown);
    private final StartSignOnAnew startingAnew = new StartSignOnAnew(provider, settings, beginning, slowDown);
    private final ReadSignOnAttempt attempting = new ReadSignOnAttempt(provider, attempts, kernel.clock);
    private final ChangeMember changes = new ChangeMember(
            kernel.access, new ReadMembers(kernel.access, members), members, kernel.recorder, kernel.exclusive);
    private final WelcomeMember welcome = new WelcomeMember(changes);
    private final FinishSignOn finishing = finishing(identities);
    private final ForgetAccounts forgetting = new ForgetAccounts(
            kernel.access, new ReadMembers(kernel.access, members), identities, grantable, kernel.recorder);
    private final Secret browser = Secret.random();
    private final Member owner = MemberFixture.owner("A1", "Ann", "ann@example.com");
    private final Member bo = MemberFixture.invited("B1", "Bo", "bo@example.com");

    @BeforeEach
    void found() {
        members.save(owner);
        members.save(bo);
        provider.connections.put("org_1", List.of(SignOnFixture.active("conn_1", "example.com")));
    }

    @Test
    void sendsThoseOfAServedDomainToTheirProviderWhetherTheyExistOrNot() {
        configured();
        assertThat(starting.start(BO, browser, CLIENT.place())).isPresent();
        assertThat(starting.start(new MailAddress("nobody@EXAMPLE.com"), browser, CLIENT.place()))
                .isPresent();
        assertThat(starting.start(new MailAddress("bo@sub.example.com"), browser, CLIENT.place()))
                .isEmpty();
    }

    @Test
    void sendsNobodyWhereTheConnectionIsNotActiveOrTheInstallationHasNoBroker() {
        provider.connections.put("org_1", List.of(SignOnFixture.connection("conn_1", "inactive", "example.com")));
        configured();
        assertThat(starting.start(BO, browser, CLIENT.place())).isEmpty();
        provider.connections.put("org_1", List.of(SignOnFixture.active("conn_1", "example.com")));
        configured(1);
        assertThat(starting.start(BO, browser, CLIENT.place())).isPresent();
        provider.available = false;
        assertThat(starting.start(BO, browser, CLIENT.place())).isEmpty();
    }

    @Test
    void asksForProofWhereAnotherOrganisationSharesTheKey() {
        provider.proved = false;
        organisations.save(OrganisationFixture.organisation("A1", "Another"));
        assertThatThrownBy(this::configured).hasMessageContaining("sign-on-provider-unproved");
        assertThat(reading.proof(OWNER)).contains(OWNER.organisation().value());
        provider.proved = true;
        configured();
        provider.proved = false;
        configured(1);
        assertThat(settings.find(OWNER.organisation())).isPresent();
    }

    @Test
    void asksForNoProofWhereThereIsNoOtherOrganisation() {
        provider.proved = false;
        configured();
        assertThat(reading.proof(OWNER)).isEmpty();
    }

    @Test
    void writesWhatTheBrokerSaidToWhoWantedToSetItUp() {
        ProviderOrganisation typo = new ProviderOrganisation("org_typo");
        assertThatThrownBy(() -> configuring.configure(OWNER, 0, typo, Optional.empty(), GroupRoles.none()))
                .hasMessageContaining("sign-on-provider-refused");
        assertThat(lastEntry().kind()).isEqualTo("sign-on-not-configured");
        assertThat(lastEntry().actorId()).isEqualTo(OWNER.id());
        assertThat(lastEntry().image().text("provider")).isEqualTo("org_typo");
        assertThat(lastEntry().image().text("refusal")).isEqualTo("sign-on-provider-refused");
        assertThat(lastEntry().image().text("words")).isEqualTo("no such organisation");
        assertThat(settings.find(OWNER.organisation())).isEmpty();
    }

    @Test
    void countsNobodyForWhatDoesNotWorkAtTheBroker() {
        configured();
        provider.failure = Optional.of(IdentityProviderException.unreachable("timeout"));
        for (int person = 0; person < 60; person++) {
            Secret state = start(new MailAddress("person" + person % 10 + "@example.com"));
            assertThatThrownBy(() -> finish(state, new ProviderAnswer.Code("code"), browser))
                    .isInstanceOf(IdentityProviderException.class);
            assertThatThrownBy(() -> startingAnew.start("code", browser, CLIENT.place()))
                    .isInstanceOf(IdentityProviderException.class);
        }
        slowDown.ask(CLIENT.place(), "nobody@example.org");
    }

    @Test
    void countsWhoComesWithoutEndAlthoughTheBrokerDoesNotWork() {
        configured();
        provider.failure = Optional.of(IdentityProviderException.unreachable("timeout"));
        assertThatThrownBy(() -> {
                    for (int trial = 0; trial < 1000; trial++) {
                        startAnewAtABrokenBroker();
                    }
                })
                .isInstanceOf(TooManyAttemptsException.class);
    }

    private void startAnewAtABrokenBroker() {
        try {
            startingAnew.start("code", browser, CLIENT.place());
        } catch (IdentityProviderException broken) {
            assertThat(broken.brokenThere()).isTrue();
        }
    }

    @Test
    void countsWhoComesWithACodeThatTheBrokerDoesNotKnow() {
        configured();
        assertThatThrownBy(() -> {
                    for (int trial = 0; trial < 60; trial++) {
                        Secret state = start(new MailAddress("person" + trial + "@example.com"));
                        assertThatThrownBy(() -> finish(state, new ProviderAnswer.Code("code"), browser))
                                .isInstanceOf(IdentityProviderException.class);
                    }
                })
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void endsAndGivesBackWhatItHeld() {
        configured();
        long version =
                enforcing.enforce(OWNER, 1, new MailDomain("example.com"), true).version();
        assertThatThrownBy(() -> ending.end(ADMINISTRATOR, version)).isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> ending.end(OWNER, version - 1)).isInstanceOf(ConcurrentChangeException.class);
        ending.end(OWNER, version);
        assertThat(reading.find(OWNER)).isEmpty();
        assertThat(links.allows(bo)).isTrue();
        assertThat(starting.start(BO, browser, CLIENT.place())).isEmpty();
        assertThat(kernel.claims.claim(SingleSignOn.claim(new MailDomain("example.com")), bo.ref()))
                .isTrue();
        assertThatThrownBy(() -> ending.end(OWNER, version + 1)).hasMessageContaining("sign-on-not-set-up");
        kernel.claims.release(Set.of(SingleSignOn.claim(new MailDomain("example.com"))), bo.ref());
        configured();
        assertThat(reading.find(OWNER).orElseThrow().version()).isEqualTo(version + 2);
        assertThat(reading.find(OWNER).orElseThrow().enforced()).isEmpty();
    }

    @Test
    void noticesByItselfWhatWasChangedAtTheBroker() {
        configured();
        readingAnew.read();
        assertThat(settings.find(OWNER.organisation()).orElseThrow().version()).isEqualTo(1);
        provider.connections.put("org_1", List.of(SignOnFixture.connection("conn_1", "inactive", "example.com")));
        readingAnew.read();
        assertThat(starting.start(BO, browser, CLIENT.place())).isEmpty();
        assertThat(lastEntry().kind()).isEqualTo("sign-on-connections-read");
        assertThat(lastEntry().actorId()).isEqualTo(Actor.HOLDFAST);
        SingleSignOn other = SignOnFixture.settings(
                ActorFixture.OTHER_ORGANISATION, "org_2", SignOnFixture.active("conn_2", "example.org"));
        kernel.claims.claim(SingleSignOn.claim(new MailDomain("example.org")), other.ref());
        provider.connections.put("org_1", List.of(SignOnFixture.active("conn_1", "example.com", "example.org")));
        readingAnew.read();
        assertThat(settings.find(OWNER.organisation()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void keepsWhatIsEnforcedThoughTheBrokerDidNotTellTheConnectionOnce() {
        configured();
        enforcing.enforce(OWNER, 1, new MailDomain("example.com"), true);
        List<Connection> told = provider.connections.get("org_1");
        provider.connections.put("org_1", List.of());
        readingAnew.read();
        assertThat(links.allows(bo)).as("nobody is locked out").isTrue();
        provider.connections.put("org_1", told);
        readingAnew.read();
        assertThat(links.allows(bo)).isFalse();
        provider.connections.put("org_3", told);
        configuring.configure(OWNER, 4, new ProviderOrganisation("org_3"), Optional.empty(), GroupRoles.none());
        assertThat(links.allows(bo))
                .as("what another provider may say was not decided")
                .isTrue();
    }

    @Test
    void keepsTheDomainOfWhoSavedWhileTheBrokerWasAsked() {
        configured();
        provider.connections.put("org_1", List.of(SignOnFixture.active("conn_1", "example.com", "example.org")));
        new ReadConnections(settings, new Interrupted(provider, () -> configured(1)), saving()).read();
        assertThat(settings.find(OWNER.organisation()).orElseThrow().version()).isEqualTo(2);
        assertTaken("example.org");
    }

    @Test
    void keepsTheDomainThatTheSettingsHoldThoughTheStateWasBehindTheJournal() {
        InMemorySingleSignOns behind = new InMemorySingleSignOns();
        behind.save(configured());
        provider.connections.put("org_1", List.of(SignOnFixture.active("conn_1", "example.com", "example.org")));
        configured(1);
        new ReadConnections(behind, provider, saving()).read();
        assertTaken("example.org");
    }

    @Test
    void readsTheConnectionsOfOthersThoughThoseOfOneAreNotTold() {
        configured();
        provider.connections.put("org_2", List.of(SignOnFixture.active("conn_2", "example.org")));
        configuring.configure(
                ActorFixture.stranger(), 0, new ProviderOrganisation("org_2"), Optional.empty(), GroupRoles.none());
        provider.connections.remove("org_1");
        provider.connections.put("org_2", List.of(SignOnFixture.connection("conn_2", "inactive", "example.org")));
        assertThatThrownBy(readingAnew::read).isInstanceOf(IdentityProviderException.class);
        assertThat(settings.find(ActorFixture.OTHER_ORGANISATION).orElseThrow().serving(new MailDomain("example.org")))
                .isEmpty();
    }

    @Test
    void endsTheSessionsByLinkOfADomainThatIsEnforced() {
        EndSessionsOfEnforced ends = new EndSessionsOfEnforced(settings, members, inForce(), over());
        kernel.recorded.observe(ends::onRecorded);
        StartSession byLink =
                new StartSession(sessions, welcome, new SecurityEvents(kernel.recorder, kernel.ids), kernel.clock);
        configured();
        NewSession linked = byLink.startOnly(bo, CLIENT);
        NewSession ownerLinked = byLink.startOnly(owner, CLIENT);
        Member acting = MemberFixture.owner("M1", "Robin Example", "robin@example.com");
        members.save(acting);
        NewSession actingLinked = byLink.startOnly(acting, CLIENT);
        NewSession through = finish(start(BO), code("00u1", "bo@example.com"), browser);
        assertThat(sessions.find(linked.session().id())).isPresent();
        long version =
                enforcing.enforce(OWNER, 1, new MailDomain("example.com"), true).version();
        assertThat(sessions.find(linked.session().id())).isEmpty();
        assertThat(kinds()).containsOnlyOnce("session-over");
        assertThat(sessions.find(through.session().id())).isPresent();
        assertThat(sessions.find(ownerLinked.session().id())).isPresent();
        version = ownerLinks.change(OWNER, version, false).version();
        ownerLinks.change(OWNER, version, false);
        assertThat(sessions.find(ownerLinked.session().id())).isEmpty();
        assertThat(sessions.find(actingLinked.session().id()))
                .as("of who did it, and may take it back")
                .isPresent();
    }

    @Test
    void leadsWhoLeavesToTheProviderWhereThatCanBeToldSo() {
        configured();
        NewSession through = finish(start(BO), code("00u1", "bo@example.com"), browser);
        assertThat(leaving.address(through.session())).contains("https://broker.example.com/logout?token=prof_00u1");
        provider.signsOut = false;
        assertThat(leaving.address(through.session())).isEmpty();
        provider.available = false;
        assertThat(leaving.address(through.session())).isEmpty();
        provider.available = true;
        provider.signsOut = true;
        StartSession byLink =
                new StartSession(sessions, welcome, new SecurityEvents(kernel.recorder, kernel.ids), kernel.clock);
        assertThat(leaving.address(byLink.startOnly(owner, CLIENT).session())).isEmpty();
    }

    @Test
    void triesWhatASignInNeedsUpToTheFirstThatFails() {
        configured();
        assertThat(testing.test(OWNER, new ConnectionId("conn_1")))
                .hasSize(TestConnection.Stage.values().length)
                .allMatch(step -> step.problem().isEmpty());
        provider.connections.put("org_1", List.of(SignOnFixture.connection("conn_1", "draft", "example.com")));
        assertThat(testing.test(OWNER, new ConnectionId("conn_1"))).last().satisfies(step -> {
            assertThat(step.problem()).contains(TestConnection.Problem.NOT_ACTIVE);
            assertThat(step.words()).isEqualTo("draft");
        });
        provider.connections.put("org_1", List.of());
        assertThat(testing.test(OWNER, new ConnectionId("conn_1"))).last().satisfies(step -> assertThat(step.problem())
                .contains(TestConnection.Problem.GONE));
        provider.connections.remove("org_1");
        assertThat(testing.test(OWNER, new ConnectionId("conn_1"))).last().satisfies(step -> {
            assertThat(step.stage()).isEqualTo(TestConnection.Stage.BROKER);
            assertThat(step.words()).isEqualTo("no such organisation");
        });
    }

    @Test
    void signsAMemberInAndRemembersWhoThatIs() {
        configured();
        assertThat(signedIn("00u1", "bo@example.com")).isEqualTo(bo.id().value());
        assertThat(members.find(bo.organisation(), bo.id()).orElseThrow().state())
                .isEqualTo(new MemberState.Active());
        assertThat(kinds()).contains("identity-linked", "signed-on", "signed-in", "member-joined");
        assertThat(signedIn("00u1", "robert@example.com")).isEqualTo(bo.id().value());
        assertThat(signedIn("00u1", "not an address")).isEqualTo(bo.id().value());
    }

    @Test
    void keepsTheSessionInTheOrganisation() {
        configured();
        NewSession session = finish(start(BO), code("00u1", "bo@example.com"), browser);
        assertThat(session.session().only()).contains(ActorFixture.ORGANISATION);
        assertThat(session.session().membership().orElseThrow().member()).isEqualTo(bo.id());
    }

    @Test
    void takesAStateOnce() {
        configured();
        Secret state = start(BO);
        finish(state, code("00u1", "bo@example.com"), browser);
        assertRefused("sign-on-used", () -> finish(state, code("00u1", "bo@example.com"), browser));
        assertRefusedSilently("sign-on-used", () -> finish(state, code("00u1", "bo@example.com"), browser));
    }

    @Test
    void takesAStateInTheBrowserThatBegan() {
        configured();
        Secret state = start(BO);
        assertRefused("sign-on-other-browser", () -> finish(state, code("00u1", "bo@example.com"), Secret.random()));
        assertRefusedSilently(
                "sign-on-other-browser", () -> finish(state, code("00u1", "bo@example.com"), Secret.random()));
        finish(state, code("00u1", "bo@example.com"), browser);
    }

    @Test
    void takesNoForgedStateAndNoneAfterAQuarterOfAnHour() {
        configured();
        assertThatThrownBy(() -> finish(Secret.random(), code("00u1", "bo@example.com"), browser))
                .hasMessageContaining("sign-on-unknown");
        Secret state = start(BO);
        kernel.clock.advance(SignOnAttempt.LIFE);
        assertThat(guessed.fired()).containsExactly(new Guessed("sign-on-unknown", CLIENT.place(), false));
        assertRefused("sign-on-expired", () -> finish(state, code("00u1", "bo@example.com"), browser));
        assertRefusedSilently("sign-on-expired", () -> finish(state, code("00u1", "bo@example.com"), browser));
    }

    @Test
    void refusesTheProfileOfAnotherOrganisationOrConnection() {
        configured();
        assertRefused(
                "sign-on-other-organisation",
                () -> finish(start(BO), code(profile("org_2", "conn_1", "00u1", "bo@example.com")), browser));
        assertRefused(
                "sign-on-other-organisation",
                () -> finish(start(BO), code(profile("org_1", "conn_2", "00u1", "bo@example.com")), browser));
        ProviderProfile without = new ProviderProfile(
                Optional.empty(), Optional.empty(), "conn_1", "00u1", "bo@example.com", Optional.empty(), NO_GROUPS);
        assertRefused("sign-on-other-organisation", () -> finish(start(BO), code(without), browser));
    }

    @Test
    void refusesAMailThatBecameAnothersAndOneThatWasGivenToANewPerson() {
        configured();
        signedIn("00u1", "bo@example.com");
        assertRefused("sign-on-mail-of-another", () -> finish(start(BO), code("00u1", "ann@example.com"), browser));
        assertRefused("sign-on-mail-of-another", () -> finish(start(BO), code("00u2", "bo@example.com"), browser));
    }

    @Test
    void takesAnotherAccountOnceTheFormerWasForgotten() {
        configured();
        signedIn("00u1", "bo@example.com");
        assertThat(forgetting.known(OWNER, bo.id())).isEqualTo(1);
        assertThat(forgetting.forget(OWNER, bo.id())).isEqualTo(1);
        assertThat(forgetting.known(OWNER, bo.id())).isZero();
        assertThat(kinds()).contains("identity-forgotten");
        assertThat(signedIn("00u2", "bo@example.com")).isEqualTo(bo.id().value());
        assertRefused("sign-on-mail-of-another", () -> finish(start(BO), code("00u1", "bo@example.com"), browser));
        assertThatThrownBy(() -> forgetting.forget(ActorFixture.viewer(), bo.id()))
                .isInstanceOf(AccessRefusedException.class);
        forgetting.forget(OWNER, bo.id());
        assertThat(signedIn("00u1", "bo@example.com")).isEqualTo(bo.id().value());
    }

    @Test
    void refusesAnAddressThatTheConnectionDoesNotSpeakFor() {
        configured();
        members.save(MemberFixture.invited("C1", "Cy", "cy@example.org"));
        assertRefused("sign-on-mail-not-vouched", () -> finish(start(BO), code("00u9", "cy@example.org"), browser));
        assertRefused("sign-on-mail-not-vouched", () -> finish(start(BO), code("00u9", "cy"), browser));
    }

    @Test
    void refusesThoseWhoWereShutOut() {
        configured();
        members.save(bo.suspended());
        assertRefused("sign-on-shut-out", () -> finish(start(BO), code("00u1", "bo@example.com"), browser));
        members.save(bo.suspended().reactivated());
        signedIn("00u1", "bo@example.com");
        members.save(members.find(bo.organisation(), bo.id()).orElseThrow().suspended());
        assertRefused("sign-on-shut-out", () -> finish(start(BO), code("00u1", "bo@example.com"), browser));
    }

    @Test
    void makesAMemberOfANewcomerWithTheRoleThatTheSettingsName() {
        configured();
        String id = signedIn("00u5", "new@example.com");
        Member came = members.findByMail(new MailAddress("new@example.com")).get(0);
        assertThat(came.id().value()).isEqualTo(id);
        assertThat(came.state()).isEqualTo(new MemberState.Active());
        assertThat(came.name().value()).isEqualTo("Name of 00u5");
        assertThat(came.grants()).containsExactly(new Grant(Role.VIEWER, ActorFixture.ORGANISATION.value()));
    }

    @Test
    void refusesNewcomersWhereTheSettingsNameNoRole() {
        configuring.configure(OWNER, 0, new ProviderOrganisation("org_1"), Optional.empty(), GroupRoles.none());
        assertRefused("sign-on-not-a-member", () -> finish(start(BO), code("00u5", "new@example.com"), browser));
        assertThat(signedIn("00u1", "bo@example.com")).isEqualTo(bo.id().value());
    }

    @Test
    void givesAndTakesWhatGroupsOfTheDirectoryHold() {
        configured("Auditors = AUDITOR\nSafety = Editor");
        assertThat(roles("00u5", "new@example.com", "safety", "Others")).containsExactly("EDITOR");
        assertThat(roles("00u5", "new@example.com", "Auditors", "Safety"))
                .containsExactlyInAnyOrder("AUDITOR", "EDITOR");
        assertThat(kinds()).contains("member-grants-followed");
        assertThat(roles("00u5", "new@example.com", "Auditors")).containsExactly("AUDITOR");
        int before = entries().size();
        assertThat(roles("00u5", "new@example.com", "Auditors")).containsExactly("AUDITOR");
        assertThat(entries().subList(0, entries().size() - before))
                .noneMatch(entry -> entry.kind().equals("member-grants-followed"));
        assertThat(roles("00u5", "new@example.com")).isEmpty();
    }

    @Test
    void leavesWhatTheDirectoryDoesNotGive() {
        configured("Auditors = AUDITOR");
        assertThat(roles("00u1", "bo@example.com", "Auditors")).containsExactlyInAnyOrder("AUDITOR", "VIEWER");
        assertThat(roles("00u1", "bo@example.com")).containsExactly("VIEWER");
        assertThat(roles("00a1", "ann@example.com")).containsExactly("OWNER");
        assertRefused("sign-on-not-a-member", () -> finish(start(BO), code(grouped("00u7", "x@example.com")), browser));
    }

    @Test
    void leavesNewcomersTheirRoleWhichALineNamesToo() {
        configured(Role.VIEWER, "Readers = VIEWER\nAuditors = AUDITOR");
        assertThat(roles("00u5", "new@example.com")).containsExactly("VIEWER");
        assertThat(roles("00u5", "new@example.com")).containsExactly("VIEWER");
        assertThat(kinds()).doesNotContain("member-grants-followed");
        assertThat(roles("00u5", "new@example.com", "Auditors")).containsExactly("AUDITOR");
        assertThat(roles("00u5", "new@example.com")).containsExactly("VIEWER");
    }

    @Test
    void takesARoleThatALineNamesWhereNewcomersGetNone() {
        configured("Readers = VIEWER");
        assertThat(roles("00u5", "new@example.com", "Readers")).containsExactly("VIEWER");
        assertThat(roles("00u5", "new@example.com")).isEmpty();
    }

    @Test
    void givesNothingBackToWhomEverythingWasTaken() {
        configured(Role.VIEWER, "Auditors = AUDITOR");
        roles("00u5", "new@example.com");
        Member came = members.findByMail(new MailAddress("new@example.com")).get(0);
        members.save(came.granted(Set.of()));
        assertThat(roles("00u5", "new@example.com")).isEmpty();
    }

    @Test
    void takesNothingWhereTheProviderTellsNoGroups() {
        configured("Auditors = AUDITOR");
        assertThat(roles("00u5", "new@example.com", "Auditors")).containsExactly("AUDITOR");
        finish(start(BO), code(grouped("00u5", "new@example.com", NO_GROUPS)), browser);
        assertThat(members.findByMail(new MailAddress("new@example.com")).get(0).grants())
                .containsExactly(new Grant(Role.AUDITOR, ActorFixture.ORGANISATION.value()));
    }

    @Test
    void letsOneOfTwoAccountsWithOneAddressBecomeTheMember() {
        configured();
        Secret second = start(BO);
        ProviderAnswer answer = code("00u2", "BO@example.com");
        Meanwhile meanwhile = new Meanwhile(identities, () -> finish(second, answer, browser));
        finishing(meanwhile).finish(start(BO), browser, code("00u1", "bo@example.com"), CLIENT);
        assertThatThrownBy(meanwhile::join).hasMessageContaining("sign-on-mail-of-another");
        assertThat(identities.ofMember(bo.organisation(), bo.id())).hasSize(1);
    }

    @Test
    void saysOfEveryAttemptThatWasUsedUpWhyNobodyCameIn() {
        configured();
        Member other = MemberFixture.owner("X1", "Xi", "new@example.com");
        kernel.claims.claim(ClaimKey.ignoringCase("member-mail", other.organisation(), "new@example.com"), other.ref());
        assertRefused("member-mail-taken", () -> finish(start(BO), code("00u5", "new@example.com"), browser));
    }

    @Test
    void writesATypedAddressOfAMemberOnly() {
        configured();
        ProviderAnswer old = new ProviderAnswer.Code("old");
        assertRefused("sign-on-provider-refused", () -> finish(start(BO), old, browser));
        assertThat(lastEntry().image().findText("mail")).contains("bo@example.com");
        MailAddress typed = new MailAddress("anything-at-all@example.com");
        assertRefused("sign-on-provider-refused", () -> finish(start(typed), old, browser));
        assertThat(lastEntry().image().findText("mail")).isEmpty();
        Secret state = start(typed);
        assertRefused("sign-on-other-browser", () -> finish(state, old, Secret.random()));
        assertThat(lastEntry().image().findText("mail")).isEmpty();
    }

    @Test
    void takesNoGroupsThatMakeNoSense() {
        assertThatThrownBy(() -> GroupRoles.parse("Auditors")).hasMessageContaining("group-lines-wrong");
        assertThatThrownBy(() -> GroupRoles.parse("A = KING\n\nB = viewer\nNonsense\nChiefs = OWNER"))
                .isInstanceOfSatisfying(InvalidValueException.class, problem -> {
                    assertThat(problem.code()).isEqualTo("group-lines-wrong");
                    assertThat(problem.parameters()).containsEntry("lines", "1 A = KING; 4 Nonsense; 5 Chiefs = OWNER");
                });
        assertThatThrownBy(() -> new GroupRoles(Map.of("Chiefs", Role.OWNER))).hasMessageContaining("group-role-owner");
        assertThatThrownBy(() -> GroupRoles.parse("A = VIEWER\na = EDITOR")).hasMessageContaining("group-twice");
        assertThat(GroupRoles.parse("cn=Safety,dc=example = Programme owner").text())
                .isEqualTo("cn=Safety,dc=example = PROGRAMME_OWNER");
    }

    @Test
    void tellsWhatTheProviderSaid() {
        configured();
        ProviderAnswer refusal = new ProviderAnswer.Refusal("access_denied: the user is not assigned\nto this app");
        assertRefused("sign-on-by-provider", () -> finish(start(BO), refusal, browser));
        assertThat(lastEntry().image().text("words")).isEqualTo("access_denied: the user is not assigned to this app");
        assertRefused("sign-on-provider-refused", () -> finish(start(BO), new ProviderAnswer.Code("old"), browser));
        assertThat(lastEntry().image().text("words")).isEqualTo("invalid_grant");
    }

    @Test
    void letsNobodyInByAConnectionThatWasClosedOnTheWay() {
        configured();
        Secret state = start(BO);
        provider.connections.put("org_1", List.of(SignOnFixture.connection("conn_1", "inactive", "example.com")));
        configured(1);
        assertRefused("sign-on-closed", () -> finish(state, code("00u1", "bo@example.com"), browser));
    }

    @Test
    void asksAnewWhomAProviderSentByItself() {
        configured();
        provider.codes.put("sent", profile("org_1", "conn_1", "00u1", "bo@example.com"));
        Secret state = startingAnew.start("sent", browser, CLIENT.place());
        assertThat(sessions.ofMember(bo.id(), 10)).isEmpty();
        SignOnAttempt attempt = attempting.find(state, browser).orElseThrow();
        assertThat(attempting.address(attempt, state, browser)).contains("conn_1");
        assertThat(attempting.find(state, Secret.random())).isEmpty();
        finish(state, code("00u1", "bo@example.com"), browser);
        assertThat(attempting.find(state, browser)).isEmpty();
        provider.codes.put("foreign", profile("org_9", "conn_9", "00u1", "bo@example.com"));
        assertThatThrownBy(() -> startingAnew.start("foreign", browser, CLIENT.place()))
                .hasMessageContaining("sign-on-unknown");
    }

    @Test
    void asksAnewWhomAProviderWasNotLetSendByItself() {
        configured();
        Secret state = startingAnew.start(new ConnectionId("conn_1"), browser, CLIENT.place());
        assertThat(attempting.find(state, browser).orElseThrow().mail()).isEmpty();
        assertThat(sessions.ofMember(bo.id(), 10)).isEmpty();
        finish(state, code("00u1", "bo@example.com"), browser);
        assertThatThrownBy(() -> startingAnew.start(new ConnectionId("conn_9"), browser, CLIENT.place()))
                .hasMessageContaining("sign-on-unknown");
        provider.available = false;
        assertThatThrownBy(() -> startingAnew.start(new ConnectionId("conn_1"), browser, CLIENT.place()))
                .hasMessageContaining("sign-on-unknown");
    }

    @Test
    void slowsDownWhoTriesAgainAndAgain() {
        assertThatThrownBy(() -> {
                    for (int time = 0; time < 60; time++) {
                        try {
                            finish(Secret.random(), new ProviderAnswer.Code("guess"), browser);
                        } catch (SignOnRefusedException unknown) {
                            kernel.clock.advance(Duration.ofMillis(1));
                        }
                    }
                })
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void letsAHundredPeopleBehindOneAddressInWithinMinutes() {
        configured();
        for (int person = 0; person < 100; person++) {
            MailAddress mail = new MailAddress("p" + person + "@example.com");
            kernel.clock.advance(Duration.ofSeconds(3));
            finish(start(mail), code("00p" + person, mail.value()), browser);
            assertThat(members.findByMail(mail)).hasSize(1);
        }
    }

    @Test
    void keepsNobodyOutWhoHasAGoodStateBesideAGuesser() {
        configured();
        slowsDownWhoTriesAgainAndAgain();
        assertThat(signedIn("00u1", "bo@example.com")).isEqualTo(bo.id().value());
        assertThatThrownBy(() -> finish(Secret.random(), new ProviderAnswer.Code("guess"), browser))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void slowsDownWhoBringsAUsedStateAgainAndAgainAndWritesOneEntryForIt() {
        configured();
        Secret state = start(BO);
        ProviderAnswer answer = code("00u1", "bo@example.com");
        finish(state, answer, browser);
        for (int time = 0; time < 40; time++) {
            assertThatThrownBy(() -> finish(state, answer, browser))
                    .isInstanceOfSatisfying(SignOnRefusedException.class, refused -> assertThat(refused.code())
                            .isEqualTo("sign-on-used"));
        }
        assertThatThrownBy(() -> finish(state, answer, browser)).isInstanceOf(TooManyAttemptsException.class);
        assertThat(kinds()).containsOnlyOnce("sign-on-refused");
        assertThat(guessed.fired()).containsExactly(new Guessed("sign-on-used", CLIENT.place(), true));
    }

    @Test
    void slowsDownWhoStartsAgainAndAgainAndNeverComesIn() {
        configured();
        for (int person = 0; person < 40; person++) {
            start(new MailAddress("p" + person + "@example.com"));
        }
        assertThatThrownBy(() -> start(BO)).isInstanceOf(TooManyAttemptsException.class);
        kernel.clock.advance(Duration.ofSeconds(1));
        start(BO);
    }

    @Test
    void doesNotAddUpThroughTheDayWhoNeverCameBack() {
        configured();
        for (int person = 0; person < 80; person++) {
            kernel.clock.advance(Duration.ofMinutes(3));
            start(new MailAddress("p" + person + "@example.com"));
        }
        start(BO);
        kernel.clock.advance(Duration.ofMillis(1));
        start(BO);
    }

    @Test
    void givesNoLinkWhereADomainIsEnforcedButToOwnersUntilItIsGivenUpTwice() {
        configured();
        assertThat(links.allows(bo)).isTrue();
        MailDomain domain = new MailDomain("example.com");
        long version = enforcing.enforce(OWNER, 1, domain, true).version();
        assertThat(links.allows(bo)).isFalse();
        assertThat(links.allows(owner)).isTrue();
        assertThat(links.allows(MemberFixture.invited("C1", "Cy", "cy@example.org")))
                .isTrue();
        Grant owning = new Grant(Role.OWNER, ActorFixture.ORGANISATION.value());
        Instant soon = kernel.clock.instant().plus(Duration.ofDays(1));
        assertThat(links.allows(bo.granted(Set.of(new Grant(owning.role(), owning.scope(), Optional.of(soon))))))
                .as("who owns until a day")
                .isTrue();
        version = ownerLinks.change(OWNER, version, false).version();
        assertThat(links.allows(owner)).isTrue();
        version = ownerLinks.change(OWNER, version, false).version();
        assertThat(links.allows(owner)).isFalse();
        version = ownerLinks.change(OWNER, version, true).version();
        assertThat(links.allows(owner)).isTrue();
        enforcing.enforce(OWNER, version, domain, false);
        assertThat(links.allows(bo)).isTrue();
    }

    @Test
    void enforcesNothingThatNoActiveConnectionServes() {
        configured();
        enforcing.enforce(OWNER, 1, new MailDomain("example.com"), true);
        provider.connections.put("org_1", List.of(SignOnFixture.connection("conn_1", "inactive", "example.com")));
        configured(2);
        assertThat(links.allows(bo)).isTrue();
        assertThatThrownBy(() -> enforcing.enforce(OWNER, 3, new MailDomain("example.org"), true))
                .hasMessageContaining("sign-on-not-served");
        provider.connections.put("org_1", List.of(SignOnFixture.active("conn_1", "example.com")));
        configured(3);
        assertThat(links.allows(bo)).isFalse();
        provider.available = false;
        assertThat(links.allows(bo)).isTrue();
    }

    @Test
    void keepsOneDomainAndOneOrganisationOfTheBrokerToOneOrganisation() {
        configured();
        provider.connections.put("org_2", List.of(SignOnFixture.active("conn_2", "example.com", "example.org")));
        ProviderOrganisation second = new ProviderOrganisation("org_2");
        Actor stranger = ActorFixture.stranger();
        assertThatThrownBy(() -> configuring.configure(stranger, 0, second, Optional.empty(), GroupRoles.none()))
                .hasMessageContaining("sign-on-domain-taken");
        provider.connections.put("org_1", List.of());
        configured(1);
        assertThat(configuring
                        .configure(stranger, 0, second, Optional.empty(), GroupRoles.none())
                        .domains())
                .isEqualTo(SignOnFixture.domains("example.com", "example.org"));
    }

    @Test
    void keepsAnOrganisationOfTheBrokerWithoutDomainsToOneOrganisation() {
        provider.connections.put("org_1", List.of());
        configured();
        assertThatThrownBy(() -> configuring.configure(
                        ActorFixture.stranger(),
                        0,
                        new ProviderOrganisation("org_1"),
                        Optional.empty(),
                        GroupRoles.none()))
                .hasMessageContaining("sign-on-provider-taken");
        assertThat(settings.find(ActorFixture.OTHER_ORGANISATION)).isEmpty();
    }

    @Test
    void isSetByThoseAloneWhoMay() {
        Actor viewer = ActorFixture.viewer();
        ProviderOrganisation organisation = new ProviderOrganisation("org_1");
        assertThatThrownBy(() -> configuring.configure(viewer, 0, organisation, Optional.empty(), GroupRoles.none()))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> reading.find(viewer)).isInstanceOf(AccessRefusedException.class);
        configured();
        MailDomain domain = new MailDomain("example.com");
        assertThatThrownBy(() -> enforcing.enforce(viewer, 1, domain, true)).isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> ownerLinks.change(viewer, 1, false)).isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> enforcing.enforce(OWNER, 7, domain, true))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThatThrownBy(() -> configuring.configure(OWNER, 0, organisation, Optional.empty(), GroupRoles.none()))
                .isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    void makesNoOwnersOfNewcomers() {
        ProviderOrganisation organisation = new ProviderOrganisation("org_1");
        assertThatThrownBy(
                        () -> configuring.configure(OWNER, 0, organisation, Optional.of(Role.OWNER), GroupRoles.none()))
                .isInstanceOf(MemberRefusedException.class);
        configuring.configure(OWNER, 0, organisation, Optional.of(Role.ADMINISTRATOR), GroupRoles.none());
        assertThat(reading.find(OWNER).orElseThrow().newcomers()).contains(Role.ADMINISTRATOR);
    }

    @Test
    void makesNoOwnersOfAdministrators() {
        configured();
        ProviderOrganisation own = new ProviderOrganisation("org_1");
        assertThatThrownBy(() -> configuring.configure(ADMINISTRATOR, 1, own, Optional.empty(), GroupRoles.none()))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> ownerLinks.change(ADMINISTRATOR, 1, false)).isInstanceOf(AccessRefusedException.class);
        finish(start(ANN), code("00a1", "ann@example.com"), browser);
        signedIn("00u1", "bo@example.com");
        assertThatThrownBy(() -> forgetting.forget(ADMINISTRATOR, owner.id())).hasMessageContaining("grant-not-held");
        assertThat(forgetting.known(OWNER, owner.id())).isEqualTo(1);
        assertThat(forgetting.forget(ADMINISTRATOR, bo.id())).isEqualTo(1);
    }

    @Test
    void givesBackWhatWasClaimedForNothing() {
        provider.connections.put("org_3", List.of(SignOnFixture.active("conn_3", "example.net")));
        ConfigureSingleSignOn late = configuring(new Interrupted(provider, () -> configured(0)), settings);
        ProviderOrganisation third = new ProviderOrganisation("org_3");
        assertThatThrownBy(() -> late.configure(OWNER, 0, third, Optional.empty(), GroupRoles.none()))
                .isInstanceOf(ConcurrentChangeException.class);
        InMemorySingleSignOns behind = new InMemorySingleSignOns();
        behind.save(settings.find(ActorFixture.ORGANISATION).orElseThrow());
        enforcing.enforce(OWNER, 1, new MailDomain("example.com"), true);
        assertThatThrownBy(() ->
                        configuring(provider, behind).configure(OWNER, 1, third, Optional.empty(), GroupRoles.none()))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThat(configuring
                        .configure(ActorFixture.stranger(), 0, third, Optional.empty(), GroupRoles.none())
                        .domains())
                .isEqualTo(SignOnFixture.domains("example.net"));
    }

    @Test
    void leavesEverythingAsItWasWhenTheBrokerDoesNotAnswer() {
        configured();
        provider.connections.clear();
        assertThatThrownBy(() -> configured(1)).isInstanceOf(IdentityProviderException.class);
        assertThat(reading.find(OWNER).orElseThrow().version()).isEqualTo(1);
        provider.available = false;
        assertThatThrownBy(() -> configured(1)).hasMessageContaining("sign-on-provider-none");
    }

    @Test
    void writesNothingWhenNothingChanged() {
        configured();
        assertThat(configured(1).version()).isEqualTo(1);
    }

    private void assertTaken(String domain) {
        provider.connections.put("org_2", List.of(SignOnFixture.active("conn_2", domain)));
        ProviderOrganisation second = new ProviderOrganisation("org_2");
        assertThatThrownBy(() ->
                        configuring.configure(ActorFixture.stranger(), 0, second, Optional.empty(), GroupRoles.none()))
                .hasMessageContaining("sign-on-domain-taken");
    }

    private SingleSignOn configured() {
        return configured(0);
    }

    private SingleSignOn configured(long version) {
        return configuring.configure(
                OWNER, version, new ProviderOrganisation("org_1"), Optional.of(Role.VIEWER), GroupRoles.none());
    }

    private Secret start(MailAddress mail) {
        return starting.start(mail, browser, CLIENT.place()).orElseThrow();
    }

    private String signedIn(String subject, String mail) {
        return finish(start(BO), code(subject, mail), browser)
                .session()
                .membership()
                .orElseThrow()
                .member()
                .value();
    }

    private NewSession finish(Secret state, ProviderAnswer answer, Secret from) {
        return finishing.finish(state, from, answer, CLIENT);
    }

    private ProviderAnswer code(String subject, String mail) {
        return code(profile("org_1", "conn_1", subject, mail));
    }

    private void configured(String groups) {
        configuring.configure(OWNER, 0, new ProviderOrganisation("org_1"), Optional.empty(), GroupRoles.parse(groups));
    }

    private void configured(Role newcomers, String groups) {
        configuring.configure(
                OWNER, 0, new ProviderOrganisation("org_1"), Optional.of(newcomers), GroupRoles.parse(groups));
    }

    private Set<String> roles(String subject, String mail, String... groups) {
        finish(start(BO), code(grouped(subject, mail, groups)), browser);
        return members.findByMail(new MailAddress(mail)).get(0).grants().stream()
                .map(grant -> grant.role().value())
                .collect(Collectors.toSet());
    }

    private static ProviderProfile grouped(String subject, String mail, String... groups) {
        return grouped(subject, mail, Optional.of(List.of(groups)));
    }

    private static ProviderProfile grouped(String subject, String mail, Optional<List<String>> groups) {
        return new ProviderProfile(
                Optional.of("prof_" + subject),
                Optional.of("org_1"),
                "conn_1",
                subject,
                mail,
                Optional.of("Name"),
                groups);
    }

    private ProviderAnswer code(ProviderProfile profile) {
        String code = "code-" + provider.codes.size();
        provider.codes.put(code, profile);
        return new ProviderAnswer.Code(code);
    }

    private static ProviderProfile profile(String organisation, String connection, String subject, String mail) {
        return new ProviderProfile(
                Optional.of("prof_" + subject),
                Optional.of(organisation),
                connection,
                subject,
                mail,
                Optional.of("Name of " + subject),
                NO_GROUPS);
    }

    private ConfigureSingleSignOn configuring(IdentityProvider broker, SingleSignOns stored) {
        return new ConfigureSingleSignOn(
                kernel.access,
                stored,
                broker,
                proof(broker),
                grantable,
                saving(),
                new SignOnEvents(kernel.recorder, kernel.ids));
    }

    private ProveProvider proof(IdentityProvider broker) {
        return new ProveProvider(organisations, broker);
    }

    private SaveSingleSignOn saving() {
        return new SaveSingleSignOn(settings, kernel.claims, kernel.recorder, kernel.exclusive);
    }

    private FinishSignOn finishing(ProviderIdentities known) {
        return new FinishSignOn(
                provider,
                settings,
                attempts,
                new RecognisePerson(
                        known,
                        members,
                        new EnrolNewcomer(kernel.claims, kernel.recorder, kernel.ids),
                        new FollowDirectory(changes),
                        kernel.recorder,
                        kernel.exclusive),
                new StartSession(sessions, welcome, new SecurityEvents(kernel.recorder, kernel.ids), kernel.clock),
                new SignOnEvents(kernel.recorder, kernel.ids),
                new Guesses(slowDown, guessed, kernel.clock),
                slowDown,
                kernel.clock);
    }

    private GrantsInForce inForce() {
        return new GrantsInForce(
                new InMemoryTeams(),
                new InMemorySiteGroups(),
                new ReadRoles(kernel.access, new InMemoryOwnRoles()),
                kernel.clock);
    }

    private SessionsOver over() {
        return new SessionsOver(
                sessions, members, new SecurityEvents(kernel.recorder, kernel.ids), new FiredEvents<>());
    }

    /** With that code, and an entry that says so. */
    private void assertRefused(String code, Runnable trying) {
        long before = kinds().stream().filter("sign-on-refused"::equals).count();
        kernel.clock.advance(Duration.ofMillis(1));
        assertThatThrownBy(trying::run)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
        assertThat(kinds().stream().filter("sign-on-refused"::equals).count()).isEqualTo(before + 1);
        assertThat(lastEntry().image().text("refusal")).isEqualTo(code);
    }

    /** With that code, and without an entry: anybody can do that any number of times. */
    private void assertRefusedSilently(String code, Runnable trying) {
        int before = entries().size();
        assertThatThrownBy(trying::run)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
        assertThat(entries()).hasSize(before);
    }

    private Entry lastEntry() {
        return entries().get(0);
    }

    private List<String> kinds() {
        return entries().stream().map(Entry::kind).toList();
    }

    private List<Entry> entries() {
        return kernel.journal
                .activity(Sight.everything(ActorFixture.ORGANISATION), ActivityFilter.none(), PageRequest.first(100))
                .items();
    }
}
