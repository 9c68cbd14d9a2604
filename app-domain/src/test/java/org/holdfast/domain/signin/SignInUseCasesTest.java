package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
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
import org.holdfast.domain.mail.MailTransport;
import org.holdfast.domain.mail.PostMail;
import org.holdfast.domain.member.ChangeMember;
import org.holdfast.domain.member.CorrectInvitation;
import org.holdfast.domain.member.EnrolFirstOwner;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.InviteMember;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberProjection;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReactivateMember;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.member.ScopePaths;
import org.holdfast.domain.member.SuspendMember;
import org.holdfast.domain.member.WelcomeMember;
import org.holdfast.domain.member.WithdrawInvitation;
import org.holdfast.domain.organisation.InMemoryOrganisations;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.organisation.OrganisationProjection;
import org.holdfast.domain.role.InMemoryOwnRoles;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.shared.StorageUnavailableException;
import org.holdfast.domain.signin.FoundOrganisation.Founding;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.sitegroup.InMemorySiteGroups;
import org.holdfast.domain.sitegroup.SiteGroupTurn;
import org.holdfast.domain.team.GrantsInForce;
import org.holdfast.domain.team.GrantsThroughTeams;
import org.holdfast.domain.team.InMemoryTeams;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFixture;
import org.holdfast.domain.team.TeamName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInUseCasesTest {

    private static final String PLACE = "192.0.2.1";
    private static final Client CLIENT = new Client(PLACE, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0");
    private static final MailAddress ANN = new MailAddress("ann@example.com");
    private static final Pattern LINK = Pattern.compile("https://holdfast\\.example\\.com/sign-in/link/(\\S+)");

    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final InMemorySignInLinks links = new InMemorySignInLinks();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryMails mails = new InMemoryMails();
    private final InMemoryOwnerLinkAlarms alarms = new InMemoryOwnerLinkAlarms();
    private final KernelFixture kernel = new KernelFixture(
            new MemberProjection(members),
            new OrganisationProjection(organisations),
            new SignInEventProjection(),
            new SessionEventProjection(),
            new OwnerLinkProjection(alarms));
    private final Access access = kernel.access;
    private final SessionLimits limits = new SessionLimits(Duration.ofHours(12), Duration.ofDays(14));
    private final SignInMails texts = new SignInMails(new PublicUrl("https://holdfast.example.com/"));
    private final SecurityEvents events = new SecurityEvents(kernel.recorder, kernel.ids);
    private boolean allowed = true;
    private final InMemoryAttempts attempts = new InMemoryAttempts();
    private final SlowDown slowDown = new SlowDown(attempts, kernel.clock);
    private final ReadMembers reading = new ReadMembers(access, members);
    private final ChangeMember changes = new ChangeMember(access, reading, members, kernel.recorder, kernel.exclusive);
    private final ReadRoles roles = new ReadRoles(access, new InMemoryOwnRoles());
    private final NobodyGrantsWhatTheyLack grantable = new NobodyGrantsWhatTheyLack(
            access,
            new ScopePaths(new InMemorySites(), new InMemoryBoards(), new InMemorySiteGroups()),
            roles,
            new GrantsThroughTeams(new InMemoryTeams()),
            kernel.clock);
    private final InviteMember invite = new InviteMember(
            access, grantable, new SiteGroupTurn(kernel.exclusive), kernel.claims, kernel.recorder, kernel.ids);
    private final SuspendMember suspend = new SuspendMember(changes, grantable);
    private final ReactivateMember reactivate = new ReactivateMember(changes, grantable);
    private final PostMail post = new PostMail(mails, new FiredEvents<>(), kernel.ids, kernel.clock);
    private final SendInvitation invitations = new SendInvitation(
            access, members, reading, organisations, links, post, texts, slowDown, events, kernel.clock);
    private final FiredEvents<AskedTooOften> tooOften = new FiredEvents<>();
    private final InMemoryLinkQueues queues = new InMemoryLinkQueues();
    private final InMemoryKnownBrowsers browsers = new InMemoryKnownBrowsers();
    private final LinkPace pace = new LinkPace(queues, browsers, sessions, tooOften, kernel.ids, kernel.clock);
    private final SendSignInLink sending = new SendSignInLink(
            members, links, post, new Transport(), texts, member -> allowed, pace, events, kernel.clock);
    private final FiredEvents<LinkAsked> asked = new FiredEvents<>();
    private final AskForLink ask = new AskForLink(slowDown, browsers, asked, tooOften);
    private final SendWaitingLinks waiting = new SendWaitingLinks(pace, sending);
    private final FirstOwnerLinks firstOwner = new FirstOwnerLinks(members, links, texts, kernel.clock);
    private final FiredEvents<Guessed> guessed = new FiredEvents<>();
    private final FiredEvents<SessionEnded> ended = new FiredEvents<>();
    private final SessionsOver over = new SessionsOver(sessions, members, events, ended);
    private final InMemoryTeams teams = new InMemoryTeams();
    private final GrantsInForce inForce = new GrantsInForce(teams, new InMemorySiteGroups(), roles, kernel.clock);
    private final Guesses guesses = new Guesses(slowDown, guessed, kernel.clock);
    private final RefusedLinks refused = new RefusedLinks(members, attempts, events, kernel.clock);
    private final OpenLink opening = new OpenLink(links, members, guesses, refused, kernel.clock);
    private final StartSession starting = new StartSession(sessions, new WelcomeMember(changes), events, kernel.clock);
    private final OwnerLinkBell bell = new OwnerLinkBell(members, post, texts, events, kernel.clock);
    private final InMemoryHalfSignIns halves = new InMemoryHalfSignIns();
    private SecondFactors.Demand demand = SecondFactors.Demand.NOTHING;
    private final Admit admit = new Admit(starting, halves, member -> demand, kernel.clock);
    private final UseLink using =
            new UseLink(opening, members, admit, slowDown, bell, member -> allowed, inForce, pace);
    private final PrintOwnerLink printing =
            new PrintOwnerLink(members, organisations, firstOwner, links, texts, bell, inForce, kernel.clock);
    private final ReadOwnerLinkAlarm alarming = new ReadOwnerLinkAlarm(access, alarms, kernel.clock);
    private final FoundOrganisation founding = new FoundOrganisation(
            opening,
            firstOwner,
            new EnrolFirstOwner(kernel.claims, kernel.recorder, kernel.ids),
            starting,
            kernel.recorder,
            kernel.exclusive,
            kernel.ids);
    private final RecogniseSession recognise = new RecogniseSession(sessions, members, inForce, limits, kernel.clock);
    private final ChooseOrganisation choosing =
            new ChooseOrganisation(sessions, members, organisations, starting, member -> allowed, admit);
    private final ReadSessions readSessions = new ReadSessions(access, reading, sessions, limits, kernel.clock);
    private final EndSession ending = new EndSession(readSessions, sessions, grantable, events, ended);
    private final SignOut leaving = new SignOut(sessions, recognise, events);

    private final Secret browser = Secret.random();
    private boolean delivers = true;

    /** A mail server that is set or not; who writes a mail never hands it over. */
    private final class Transport implements MailTransport {

        @Override
        public boolean available() {
            return delivers;
        }

        @Override
        public void send(MailAddress to, MailText text) {
            throw new IllegalStateException("mails are sent from the outbox");
        }
    }

    @BeforeEach
    void observe() {
        asked.observe(sending::send);
        kernel.recorded.observe(invitations::onRecorded);
        kernel.recorded.observe(new EndSessionsOfSuspended(sessions, members, over)::onRecorded);
    }

    @Test
    void foundsAnOrganisationByThePrintedLink() {
        Secret link = printed();
        assertThat(opening.look(link, browser, PLACE)).isEqualTo(new LinkPurpose.FirstOwner());
        opening.bind(link, browser, PLACE);
        NewSession session = founding.found(link, browser, CLIENT, founding("Example Works"));
        Member owner = signedIn(session).orElseThrow();
        assertThat(owner.activeOwner()).isTrue();
        assertThat(organisations.find(owner.organisation()).orElseThrow().name())
                .isEqualTo(new OrganisationName("Example Works"));
        assertThat(kinds(owner.organisation())).contains("organisation-founded", "member-enrolled", "signed-in");
        assertThat(firstOwner.issue()).isEmpty();
    }

    @Test
    void takesThePrintedLinkOnceAndInOneBrowser() {
        Secret link = printed();
        opening.bind(link, browser, PLACE);
        Secret other = Secret.random();
        assertThatThrownBy(() -> opening.bind(link, other, PLACE)).hasMessageContaining("link-other-browser");
        assertThatThrownBy(() -> founding.found(link, other, CLIENT, founding("Other")))
                .hasMessageContaining("link-other-browser");
        founding.found(link, browser, CLIENT, founding("Example Works"));
        assertThatThrownBy(() -> founding.found(link, browser, CLIENT, founding("Example Works")))
                .hasMessageContaining("link-used");
    }

    @Test
    void printsANewLinkAtEachStartUntilThereIsAnOwner() {
        Secret first = printed();
        kernel.clock.advance(Duration.ofSeconds(1));
        Secret second = printed();
        assertThatThrownBy(() -> opening.look(first, browser, PLACE)).hasMessageContaining("link-replaced");
        assertThat(opening.look(second, browser, PLACE)).isEqualTo(new LinkPurpose.FirstOwner());
    }

    @Test
    void foundsNothingOnceSomebodyElseIsOwner() {
        Secret link = printed();
        founded("Example Works", ANN);
        assertThatThrownBy(() -> founding.found(link, browser, CLIENT, founding("Second")))
                .hasMessageContaining("link-");
        assertThat(organisations.findAll(members.findByMail(ANN).stream()
                        .map(Member::organisation)
                        .toList()))
                .hasSize(1);
    }

    @Test
    void signsInByALinkThatWasAskedFor() {
        founded("Example Works", ANN);
        ask.ask(new MailAddress("ANN@example.com"), browser, CLIENT);
        Secret link = lastLink();
        assertThat(opening.look(link, browser, PLACE)).isEqualTo(new LinkPurpose.SignIn(ANN));
        NewSession session = signIn(link, browser, CLIENT);
        assertThat(signedIn(session).orElseThrow().mail()).isEqualTo(ANN);
    }

    @Test
    void changesNothingByLooking() {
        founded("Example Works", ANN);
        ask.ask(ANN, browser, CLIENT);
        Secret link = lastLink();
        for (int scanner = 0; scanner < 10; scanner++) {
            opening.look(link, browser, PLACE);
        }
        assertThat(signedIn(signIn(link, browser, CLIENT))).isPresent();
    }

    @Test
    void takesALinkOnce() {
        founded("Example Works", ANN);
        ask.ask(ANN, browser, CLIENT);
        Secret link = lastLink();
        NewSession session = signIn(link, browser, CLIENT);
        assertThatThrownBy(() -> using.signIn(link, browser, CLIENT)).hasMessageContaining("link-used");
        assertThatThrownBy(() -> opening.look(link, browser, PLACE)).hasMessageContaining("link-used");
        assertThat(kinds(signedIn(session).orElseThrow().organisation())).contains("link-refused");
    }

    @Test
    void takesALinkOnlyInTheBrowserThatAsked() {
        founded("Example Works", ANN);
        ask.ask(ANN, browser, CLIENT);
        Secret link = lastLink();
        assertThatThrownBy(() -> opening.look(link, Secret.random(), PLACE)).hasMessageContaining("link-other-browser");
        assertThatThrownBy(() -> using.signIn(link, Secret.random(), CLIENT))
                .hasMessageContaining("link-other-browser");
        assertThat(signedIn(signIn(link, browser, CLIENT))).isPresent();
    }

    @Test
    void tellsOfALinkThatWasOpenedElsewhereOnceAndCountsNothing() {
        Member owner = founded("Example Works", ANN);
        ask.ask(ANN, browser, CLIENT);
        Secret link = lastLink();
        for (int scanner = 0; scanner < 100; scanner++) {
            assertThatThrownBy(() -> opening.look(link, Secret.random(), PLACE))
                    .hasMessageContaining("link-other-browser");
        }
        assertThat(kinds(owner.organisation()))
                .filteredOn("link-refused"::equals)
                .hasSize(1);
        assertThat(signedIn(signIn(link, browser, CLIENT))).isPresent();
        assertThatThrownBy(() -> opening.look(link, browser, PLACE)).hasMessageContaining("link-used");
        assertThat(kinds(owner.organisation()))
                .as("one for each reason")
                .filteredOn("link-refused"::equals)
                .hasSize(2);
    }

    @Test
    void tellsWherePressedTheButtonWhoeverOpenedTheLinkBefore() {
        Member owner = founded("Example Works", ANN);
        Secret link = lastLinkAfterAsking();
        assertThatThrownBy(() -> opening.look(link, Secret.random(), PLACE)).hasMessageContaining("link-other-browser");
        for (int time = 0; time < 3; time++) {
            pressedElsewhere(link, PLACE);
            pressedElsewhere(link, "203.0.113.9");
        }
        new RefusedLinks(members, attempts, events, kernel.clock)
                .pressed(links.find(link.hash()).orElseThrow(), "link-other-browser", "203.0.113.9");
        assertThat(entries(owner.organisation()))
                .filteredOn(entry -> entry.kind().equals("link-refused"))
                .extracting(
                        entry -> entry.image().text("cause"),
                        entry -> entry.image().text("place"),
                        entry -> entry.image().text("refusal"))
                .as("also where two nodes are told")
                .containsExactlyInAnyOrder(
                        tuple("opened", PLACE, "link-other-browser"),
                        tuple("pressed", PLACE, "link-other-browser"),
                        tuple("pressed", "203.0.113.9", "link-other-browser"));
    }

    @Test
    void tellsOfFewPlacesThatPressTheButtonOfOneLink() {
        Member owner = founded("Example Works", ANN);
        Secret link = lastLinkAfterAsking();
        for (int place = 1; place <= 60; place++) {
            pressedElsewhere(link, "203.0.113." + place);
        }
        assertThat(kinds(owner.organisation()))
                .filteredOn("link-refused"::equals)
                .hasSize(20);
    }

    private void pressedElsewhere(Secret link, String place) {
        assertThatThrownBy(() -> using.signIn(link, Secret.random(), new Client(place, "")))
                .hasMessageContaining("link-other-browser");
    }

    @Test
    void asksTheJournalNothingWhoeverOpensADeadLinkAgainAndAgain() {
        founded("Example Works", ANN);
        Secret link = lastLinkAfterAsking();
        List<String> asked = new ArrayList<>();
        Members counting = (Members) Proxy.newProxyInstance(
                Members.class.getClassLoader(), new Class<?>[] {Members.class}, (self, method, arguments) -> {
                    asked.add(method.getName());
                    return method.invoke(members, arguments);
                });
        OpenLink looking = new OpenLink(
                links, counting, guesses, new RefusedLinks(counting, attempts, events, kernel.clock), kernel.clock);
        for (int scanner = 0; scanner < 10; scanner++) {
            assertThatThrownBy(() -> looking.look(link, Secret.random(), PLACE))
                    .isInstanceOf(LinkRefusedException.class);
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void letsInWhoUsesALinkThoughWhoWaitsCannotBeForgotten() {
        founded("Example Works", ANN);
        Secret link = lastLinkAfterAsking();
        LinkQueues broken = new LinkQueues() {
            @Override
            public Optional<LinkQueue> find(String account) {
                throw new StorageUnavailableException(new IllegalStateException("away"));
            }

            @Override
            public boolean save(LinkQueue queue, Instant now) {
                throw new StorageUnavailableException(new IllegalStateException("away"));
            }

            @Override
            public List<String> due(Instant now, int most) {
                return List.of();
            }

            @Override
            public void removeIdleSince(Instant moment) {}
        };
        LinkPace failing = new LinkPace(broken, browsers, sessions, tooOften, kernel.ids, kernel.clock);
        Entrance entrance = new UseLink(opening, members, admit, slowDown, bell, member -> allowed, inForce, failing)
                .signIn(link, browser, CLIENT);
        assertThat(signedIn(((Entrance.Open) entrance).session())).isPresent();
        assertThat(browsers.knows(ANN.key(), browser.hash()))
                .as("what could be done")
                .isTrue();
    }

    @Test
    void slowsDownWhoLooksAtLinksThatNeverWere() {
        assertThatThrownBy(() -> IntStream.range(0, 100).forEach(guess -> lookedAtNothing()))
                .isInstanceOf(TooManyAttemptsException.class);
        assertThat(guessed.fired()).contains(new Guessed("link-unknown", PLACE, false));
    }

    private void lookedAtNothing() {
        try {
            opening.look(Secret.random(), browser, PLACE);
        } catch (LinkRefusedException refused) {
            assertThat(refused).hasMessageContaining("link-unknown");
        }
    }

    @Test
    void takesNoLinkAfterAQuarterOfAnHour() {
        founded("Example Works", ANN);
        ask.ask(ANN, browser, CLIENT);
        Secret link = lastLink();
        kernel.clock.advance(Duration.ofMinutes(15));
        assertThatThrownBy(() -> opening.look(link, browser, PLACE)).hasMessageContaining("link-expired");
        assertThatThrownBy(() -> using.signIn(link, browser, CLIENT)).hasMessageContaining("link-expired");
    }

    @Test
    void takesOnlyTheNewestLinkToAnAddress() {
        founded("Example Works", ANN);
        ask.ask(ANN, browser, CLIENT);
        Secret first = lastLink();
        kernel.clock.advance(Duration.ofSeconds(1));
        ask.ask(ANN, browser, CLIENT);
        assertThatThrownBy(() -> using.signIn(first, browser, CLIENT)).hasMessageContaining("link-replaced");
        assertThat(signedIn(signIn(lastLink(), browser, CLIENT))).isPresent();
    }

    @Test
    void endsWhatAnotherBrowserAskedForBefore() {
        founded("Example Works", ANN);
        Secret other = Secret.random();
        ask.ask(ANN, other, CLIENT);
        Secret theirs = lastLink();
        Secret own = lastLinkAfterAsking();
        assertThatThrownBy(() -> opening.look(theirs, other, PLACE)).hasMessageContaining("link-replaced");
        assertThatThrownBy(() -> using.signIn(theirs, other, CLIENT)).hasMessageContaining("link-replaced");
        assertThat(signedIn(signIn(own, browser, CLIENT))).isPresent();
    }

    @Test
    void endsAnInvitationByALinkThatWasAskedForLater() {
        Member owner = founded("Example Works", ANN);
        invited(owner, "bo@example.com");
        Secret invitation = lastLink();
        kernel.clock.advance(Duration.ofSeconds(1));
        ask.ask(new MailAddress("bo@example.com"), browser, CLIENT);
        assertThatThrownBy(() -> opening.look(invitation, browser, PLACE)).hasMessageContaining("link-replaced");
        assertThat(signedIn(signIn(lastLink(), browser, CLIENT))).isPresent();
    }

    @Test
    void leavesTheLinkOfTheServerToItsOwner() {
        founded("Example Works", ANN);
        Secret printed = printedForOwner(Optional.empty());
        lastLinkAfterAsking();
        assertThat(signedIn(signIn(printed, browser, CLIENT))).isPresent();
    }

    @Test
    void sendsAnAccountFewMailsFromHoweverManyPlacesTheyAreAskedFor() {
        OrganisationId organisation = founded("Example Works", ANN).organisation();
        members.save(MemberFixture.invited(organisation, "M7", "Bo", "bo@example.com"));
        MailAddress bo = new MailAddress("bo@example.com");
        int before = mails.all().size();
        for (int place = 1; place <= 60; place++) {
            ask.ask(bo, Secret.random(), new Client("198.51.100." + place, ""));
        }
        assertThat(mails.all()).as("at one moment").hasSize(before + 5);
        assertThat(tooOften.fired()).as("which the journal tells").hasSize(55);
        for (int second = 0; second < 3600; second++) {
            kernel.clock.advance(Duration.ofSeconds(1));
            pressed(bo, Secret.random(), new Client("203.0." + second % 200 + ".1", ""));
            waiting.send();
        }
        assertThat(mails.all().size() - before).as("in an hour").isBetween(30, 75);
        browsers.remember(bo.key(), browser.hash(), kernel.clock.instant());
        pressed(bo, browser, CLIENT);
        assertThat(signedIn(signIn(linkFor(bo, browser).orElseThrow(), browser, CLIENT)))
                .as("whoever is known")
                .isPresent();
    }

    /** Where each of the strangers had a turn, whoever had none goes first. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 60})
    void letsInWhoAsksOnceThoughStrangersAskForTheirLinksWheneverThatIsAllowed(int neighbourhoods) {
        Strangers strangers = new Strangers(neighbourhoods);
        OrganisationId organisation = founded("Example Works", ANN).organisation();
        members.save(MemberFixture.invited(organisation, "M7", "Bo", "bo@example.com"));
        MailAddress bo = new MailAddress("bo@example.com");
        strangers.ask(bo, LinkTurns.TURN.multipliedBy(neighbourhoods + 5));
        for (int evening = 0; evening < 12; evening++) {
            Secret own = Secret.random();
            Client home = new Client("192.0." + (100 + evening) + ".7", "");
            Optional<Secret> link = Optional.empty();
            int waited = 0;
            pressed(bo, own, home);
            while ((link = linkFor(bo, own)).isEmpty()) {
                strangers.ask(bo, Duration.ofSeconds(1));
                assertThat(++waited).as("seconds until the link comes").isLessThanOrEqualTo(125);
            }
            strangers.ask(bo, Duration.ofSeconds(110));
            assertThat(opening.look(link.orElseThrow(), own, PLACE))
                    .as("still good")
                    .isEqualTo(new LinkPurpose.SignIn(bo));
            if (evening % 3 == 0 && neighbourhoods == 1 || evening == 11) {
                assertThat(signedIn(signIn(link.orElseThrow(), own, home))).isPresent();
            }
            strangers.ask(bo, LinkTurns.TURN.plusSeconds(7 * evening));
        }
    }

    /** Who asks each minute in a browser that is known, and never comes in. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 60})
    void letsWhoIsKnownWaitForOneTurnAtMost(int neighbourhoods) {
        OrganisationId organisation = founded("Example Works", ANN).organisation();
        members.save(MemberFixture.invited(organisation, "M7", "Bo", "bo@example.com"));
        MailAddress bo = new MailAddress("bo@example.com");
        browsers.remember(bo.key(), browser.hash(), kernel.clock.instant());
        Strangers strangers = new Strangers(neighbourhoods);
        strangers.ask(bo, Duration.ofMinutes(30));
        for (int time = 0; time < 30; time++) {
            Optional<Secret> before = linkFor(bo, browser);
            pressed(bo, browser, new Client("198.51.100.7", ""));
            int waited = 0;
            while (linkFor(bo, browser)
                    .filter(link -> !before.equals(Optional.of(link)))
                    .isEmpty()) {
                strangers.ask(bo, Duration.ofSeconds(1));
                assertThat(++waited).as("seconds until the link comes").isLessThanOrEqualTo(125);
            }
            strangers.ask(bo, Duration.ofSeconds(61));
        }
    }

    @Test
    void letsInAtOnceWhereSomebodyCameInBeforeWhateverStrangersAsk() {
        OrganisationId organisation = founded("Example Works", ANN).organisation();
        members.save(MemberFixture.invited(organisation, "M7", "Bo", "bo@example.com"));
        MailAddress bo = new MailAddress("bo@example.com");
        Client office = new Client("192.0.77.7", "");
        ask.ask(bo, browser, office);
        Member joined = signedIn(signIn(lastLink(), browser, office)).orElseThrow();
        sessions.ofMember(joined.id(), 10).forEach(session -> sessions.end(session.id()));
        stranger(bo, Duration.ofMinutes(20), "192.0.77.7");
        pressed(bo, browser, office);
        Secret link = linkFor(bo, browser).orElseThrow();
        stranger(bo, Duration.ofMinutes(1), "192.0.77.7");
        assertThat(signedIn(signIn(link, browser, office))).isPresent();
    }

    @Test
    void keepsWhoWaitsForALinkInSightOfNobodyWhoIsNotAMember() {
        founded("Example Works", ANN);
        MailAddress nobody = new MailAddress("nobody@example.com");
        for (int place = 1; place <= 20; place++) {
            ask.ask(nobody, Secret.random(), new Client("198.51." + place + ".1", ""));
        }
        assertThat(queues.find(nobody.key())).isEmpty();
        assertThat(tooOften.fired()).isEmpty();
    }

    @Test
    void sendsNobodyALinkWhoIsShutOutWhileTheyWait() {
        Member owner = founded("Example Works", ANN);
        Member bo = invited(owner, "bo@example.com");
        for (int place = 1; place <= 3; place++) {
            ask.ask(bo.mail(), Secret.random(), new Client("198.51." + place + ".1", ""));
        }
        int before = mails.all().size();
        suspend.suspend(actor(owner), bo.id(), 1, Optional.empty());
        kernel.clock.advance(LinkTurns.TURN);
        waiting.send();
        assertThat(mails.all()).hasSize(before);
        assertThat(queues.find(bo.mail().key()).orElseThrow().waiting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 60})
    void sendsWhoWorksFromAPlaceALinkThereWhateverOthersAskFor(int neighbourhoods) {
        Member owner = founded("Example Works", ANN);
        Strangers strangers = new Strangers(neighbourhoods);
        strangers.ask(ANN, Duration.ofMinutes(10));
        stranger(ANN, Duration.ofMinutes(10), "192.0.2.200");
        Secret other = Secret.random();
        assertThat(sessions.ofMember(owner.id(), 1)).as("from there").isNotEmpty();
        pressed(ANN, other, CLIENT);
        Secret link = linkFor(ANN, other).orElseThrow();
        strangers.ask(ANN, Duration.ofSeconds(110));
        assertThat(signedIn(signIn(link, other, CLIENT))).isPresent();
    }

    /** Those who ask as soon as that is allowed, from as many neighbourhoods in turn and all addresses of each. */
    private final class Strangers {

        private final int neighbourhoods;
        private int asked;

        Strangers(int neighbourhoods) {
            this.neighbourhoods = neighbourhoods;
        }

        void ask(MailAddress mail, Duration duration) {
            for (int second = 0; second < duration.toSeconds(); second++) {
                String neighbourhood = "203.0." + (1 + asked % neighbourhoods);
                stranger(mail, Duration.ofSeconds(1), neighbourhood + "." + asked / neighbourhoods % 256);
                asked++;
            }
        }
    }

    /** Asks as soon as that is allowed, from one place, for so long. */
    private void stranger(MailAddress mail, Duration duration, String place) {
        for (int second = 0; second < duration.toSeconds(); second++) {
            kernel.clock.advance(Duration.ofSeconds(1));
            pressed(mail, Secret.random(), new Client(place, ""));
            waiting.send();
        }
    }

    private void pressed(MailAddress mail, Secret with, Client client) {
        try {
            ask.ask(mail, with, client);
        } catch (TooManyAttemptsException tooEarly) {
            // tries again later
        }
    }

    /** The newest link that was sent and that the browser may use; each ends the one before, so that it is among the last. */
    private Optional<Secret> linkFor(MailAddress mail, Secret with) {
        List<Mail> all = mails.all();
        return all.subList(Math.max(0, all.size() - 5), all.size()).stream()
                .filter(one -> one.to().equals(mail))
                .flatMap(one -> one.text().stream())
                .map(text -> secretIn(text.text()))
                .filter(secret -> links.find(secret.hash())
                        .filter(link -> link.state() == LinkState.LIVE)
                        .flatMap(SignInLink::browser)
                        .filter(with.hash()::same)
                        .isPresent())
                .findFirst();
    }

    @Test
    void takesTheAddressesOfOneHouseholdAsOnePlace() {
        for (int guess = 1; guess <= 40; guess++) {
            Client from = new Client("2001:db8:1:2::" + Integer.toHexString(guess), "");
            assertThatThrownBy(() -> using.signIn(Secret.random(), browser, from))
                    .isInstanceOf(LinkRefusedException.class);
        }
        assertThatThrownBy(() -> using.signIn(Secret.random(), browser, new Client("2001:db8:1:2:ffff::1", "")))
                .isInstanceOf(TooManyAttemptsException.class);
        assertThatThrownBy(() -> using.signIn(Secret.random(), browser, new Client("2001:db8:1:3::1", "")))
                .as("the neighbour")
                .isInstanceOf(LinkRefusedException.class);
    }

    @Test
    void sendsAnInvitationAgainFewTimes() {
        Member owner = founded("Example Works", ANN);
        MemberId bo = invited(owner, "bo@example.com").id();
        for (int time = 0; time < 5; time++) {
            invitations.again(actor(owner), bo);
        }
        assertThatThrownBy(() -> invitations.again(actor(owner), bo)).isInstanceOf(TooManyAttemptsException.class);
        kernel.clock.advance(Duration.ofSeconds(1));
        invitations.again(actor(owner), bo);
    }

    @Test
    void tellsWhichBrowserAskedAndTheWayOut() {
        founded("Example Works", ANN);
        ask.ask(ANN, browser, new Client("192.0.2.44", "<b>evil</b> Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"));
        MailText mail = mails.all().get(mails.all().size() - 1).text().orElseThrow();
        assertThat(mail.text())
                .contains("Firefox on Windows, at the network address 192.0.2.44, on ")
                .contains("open https://holdfast.example.com/sign-in in the browser that you want to work in");
        assertThat(mail.text() + mail.html()).doesNotContain("evil");
    }

    @Test
    void refusesALinkThatNeverWas() {
        assertThatThrownBy(() -> opening.look(Secret.random(), browser, PLACE)).hasMessageContaining("link-unknown");
        assertThatThrownBy(() -> using.signIn(Secret.random(), browser, CLIENT)).hasMessageContaining("link-unknown");
        assertThat(guessed.fired()).containsExactly(new Guessed("link-unknown", PLACE, false));
    }

    @Test
    void answersUnknownAddressesLikeKnownOnesAndSendsNothing() {
        founded("Example Works", ANN);
        int before = mails.all().size();
        ask.ask(new MailAddress("nobody@example.com"), browser, CLIENT);
        assertThat(asked.fired()).hasSize(1);
        assertThat(mails.all()).hasSize(before);
    }

    @Test
    void sendsAndTakesNoLinkWhereTheOrganisationLetsPeopleInAnotherWay() {
        founded("Example Works", ANN);
        ask.ask(ANN, browser, CLIENT);
        Secret link = lastLink();
        allowed = false;
        assertThatThrownBy(() -> using.signIn(link, browser, CLIENT)).hasMessageContaining("link-pointless");
        int before = mails.all().size();
        ask.ask(ANN, browser, CLIENT);
        assertThat(mails.all()).hasSize(before);
    }

    @Test
    void slowsDownWhoAsksAgainAndAgain() {
        MailAddress nobody = new MailAddress("nobody@example.com");
        for (int time = 0; time < 5; time++) {
            ask.ask(nobody, browser, CLIENT);
        }
        assertThatThrownBy(() -> ask.ask(nobody, browser, CLIENT))
                .isInstanceOf(TooManyAttemptsException.class)
                .hasMessageContaining("too-many-attempts");
        ask.ask(nobody, browser, new Client("192.0.2.2", ""));
        kernel.clock.advance(Duration.ofMinutes(2));
        ask.ask(nobody, browser, CLIENT);
    }

    @Test
    void waitsLongerAndLongerAndNeverForGood() {
        assertThat(SlowDown.delay(0)).isEqualTo(Duration.ZERO);
        assertThat(SlowDown.delay(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(SlowDown.delay(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(SlowDown.delay(1_000_000)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void slowsDownWhoTriesLinks() {
        for (int guess = 0; guess < 40; guess++) {
            assertThatThrownBy(() -> using.signIn(Secret.random(), browser, CLIENT))
                    .isInstanceOf(LinkRefusedException.class);
        }
        assertThatThrownBy(() -> using.signIn(Secret.random(), browser, CLIENT))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void slowsDownWhoPressesTheButtonsOfLinksThatAreNone() {
        for (int guess = 0; guess < 40; guess++) {
            assertThatThrownBy(() -> opening.press(Secret.random(), browser, CLIENT.place()))
                    .isInstanceOf(LinkRefusedException.class);
        }
        assertThatThrownBy(() -> opening.press(Secret.random(), browser, CLIENT.place()))
                .isInstanceOf(TooManyAttemptsException.class);
        founded("Example Works", ANN);
        assertThat(opening.press(lastLinkAfterAsking(), browser, CLIENT.place()))
                .isEqualTo(new LinkPurpose.SignIn(ANN));
    }

    @Test
    void letsAHundredPeopleBehindOneAddressInByLinksWithinMinutes() {
        OrganisationId organisation = founded("Example Works", ANN).organisation();
        for (int person = 100; person < 200; person++) {
            MailAddress mail = new MailAddress("p" + person + "@example.com");
            members.save(MemberFixture.invited(organisation, "P" + person, "Person", mail.value()));
            kernel.clock.advance(Duration.ofSeconds(3));
            ask.ask(mail, browser, CLIENT);
            assertThat(signedIn(signIn(lastLink(), browser, CLIENT))).isPresent();
        }
    }

    @Test
    void keepsNobodyOutWhoHasAGoodLinkBesideAGuesser() {
        founded("Example Works", ANN);
        slowsDownWhoTriesLinks();
        assertThat(signedIn(signIn(lastLinkAfterAsking(), browser, CLIENT))).isPresent();
        assertThatThrownBy(() -> using.signIn(Secret.random(), browser, CLIENT))
                .isInstanceOf(LinkRefusedException.class);
        assertThatThrownBy(() -> using.signIn(Secret.random(), browser, CLIENT))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void letsInWhoWaitsHoweverOftenTheyTriedTooEarly() {
        MailAddress nobody = new MailAddress("nobody@example.com");
        for (int time = 0; time < 5; time++) {
            ask.ask(nobody, browser, CLIENT);
        }
        for (int early = 0; early < 9; early++) {
            kernel.clock.advance(Duration.ofMillis(100));
            assertThatThrownBy(() -> ask.ask(nobody, browser, CLIENT)).isInstanceOf(TooManyAttemptsException.class);
        }
        kernel.clock.advance(Duration.ofMillis(100));
        ask.ask(nobody, browser, CLIENT);
    }

    @Test
    void countsATryThatCameTooEarlyForAnAddressForNobodyBeside() {
        MailAddress nobody = new MailAddress("nobody@example.com");
        for (int time = 0; time < 5; time++) {
            ask.ask(nobody, browser, CLIENT);
        }
        for (int early = 0; early < 60; early++) {
            assertThatThrownBy(() -> ask.ask(nobody, browser, CLIENT)).isInstanceOf(TooManyAttemptsException.class);
        }
        ask.ask(ANN, browser, CLIENT);
        assertThat(asked.fired()).hasSize(6);
    }

    @Test
    void letsAnInvitedMemberIn() {
        Member owner = founded("Example Works", ANN);
        Member bo = invited(owner, "bo@example.com");
        Secret link = lastLink();
        NewSession session = signIn(link, Secret.random(), CLIENT);
        assertThat(signedIn(session).orElseThrow().state()).isEqualTo(new MemberState.Active());
        assertThat(members.find(owner.organisation(), bo.id()).orElseThrow().state())
                .isEqualTo(new MemberState.Active());
    }

    @Test
    void letsAnInvitedMemberInWhoCameTooLateAndAskedAnew() {
        Member owner = founded("Example Works", ANN);
        Member bo = invited(owner, "bo@example.com");
        kernel.clock.advance(Duration.ofHours(1));
        ask.ask(bo.mail(), browser, CLIENT);
        assertThat(signedIn(signIn(lastLink(), browser, CLIENT)).orElseThrow().id())
                .isEqualTo(bo.id());
    }

    @Test
    void invitesAgainWhoHasNotComeYet() {
        Member owner = founded("Example Works", ANN);
        Member bo = invited(owner, "bo@example.com");
        Secret first = lastLink();
        kernel.clock.advance(Duration.ofSeconds(1));
        invitations.again(actor(owner), bo.id());
        assertThatThrownBy(() -> using.signIn(first, browser, CLIENT)).hasMessageContaining("link-replaced");
        using.signIn(lastLink(), browser, CLIENT);
        assertThatThrownBy(() -> invitations.again(actor(owner), bo.id())).hasMessageContaining("member-not-invited");
        assertThatThrownBy(() -> invitations.again(ActorFixture.viewer(), bo.id()))
                .isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void letsNobodyInByWhatWasSentToAnAddressThatWasCorrectedOrTakenBack() {
        Member owner = founded("Example Works", ANN);
        Member bo = invited(owner, "bp@example.com");
        Secret wrong = lastLink();
        kernel.clock.advance(Duration.ofMillis(1));
        CorrectInvitation correcting = new CorrectInvitation(changes, grantable, kernel.claims);
        Member corrected = correcting.correct(actor(owner), bo.id(), bo.version(), new MailAddress("bo@example.com"));
        Secret right = lastLink();
        assertThat(mails.all().get(mails.all().size() - 1).to()).isEqualTo(new MailAddress("bo@example.com"));
        assertThatThrownBy(() -> opening.look(wrong, browser, PLACE)).hasMessageContaining("link-pointless");
        LinkPurpose former = new LinkPurpose.Invitation(bo.organisation(), bo.id(), bo.mail());
        assertThat(new WhoseLink(members, organisations).of(former)).isEmpty();
        assertThatThrownBy(() -> using.signIn(wrong, browser, CLIENT)).hasMessageContaining("link-pointless");
        new WithdrawInvitation(changes, grantable).withdraw(actor(owner), bo.id(), corrected.version());
        assertThatThrownBy(() -> opening.look(right, browser, PLACE)).hasMessageContaining("link-pointless");
        assertThatThrownBy(() -> using.signIn(right, browser, CLIENT)).hasMessageContaining("link-pointless");
    }

    @Test
    void saysWhomALinkLetsIn() {
        Member owner = founded("Example Works", ANN);
        Member bo = invited(owner, "bo@example.com");
        WhoseLink whose = new WhoseLink(members, organisations);
        assertThat(whose.of(opening.look(lastLink(), browser, PLACE)))
                .contains(new WhoseLink.Guest(Optional.of(bo.id()), "Bo", bo.mail(), "Example Works"));
        assertThat(whose.of(new LinkPurpose.SignIn(ANN)))
                .contains(new WhoseLink.Guest(Optional.empty(), ANN.value(), ANN, ""));
        assertThat(whose.of(new LinkPurpose.FirstOwner())).isEmpty();
    }

    @Test
    void keepsTheSessionOfAnInvitationInItsOrganisation() {
        Member owner = founded("Example Works", ANN);
        OrganisationId other = secondOrganisation();
        Grant there = new Grant(Role.VIEWER, other.value());
        members.save(Member.invite(
                new MemberId(kernel.ids.next()),
                other,
                new MailAddress("bo@example.com"),
                new MemberName("Bo"),
                Set.of(there)));
        invited(owner, "bo@example.com");
        NewSession session = signIn(lastLink(), browser, CLIENT);
        assertThat(choosing.choices(session.session()))
                .extracting(Organisation::id)
                .containsExactly(owner.organisation());
        assertThatThrownBy(() -> choosing.choose(session.session(), other, browser))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void asksWhichOrganisationWhereThereAreSeveral() {
        Member owner = founded("Example Works", ANN);
        OrganisationId other = secondOrganisation();
        Grant there = new Grant(Role.VIEWER, other.value());
        members.save(Member.invite(new MemberId(kernel.ids.next()), other, ANN, new MemberName("Ann"), Set.of(there)));
        ask.ask(ANN, browser, CLIENT);
        NewSession session = signIn(lastLink(), browser, CLIENT);
        assertThat(signedIn(session)).isEmpty();
        assertThat(choosing.choices(session.session()))
                .extracting(Organisation::id)
                .containsExactly(other, owner.organisation());
        choosing.choose(session.session(), other, browser);
        assertThat(signedIn(session).orElseThrow().organisation()).isEqualTo(other);
        assertThat(kinds(other)).contains("member-joined", "signed-in");
    }

    @Test
    void opensNothingButTheOrganisationWhoseOwnersReadTheLink() {
        Member owner = founded("Example Works", ANN);
        OrganisationId other = secondOrganisation();
        Grant there = new Grant(Role.VIEWER, other.value());
        members.save(Member.invite(new MemberId(kernel.ids.next()), other, ANN, new MemberName("Ann"), Set.of(there)));
        delivers = false;
        ask.ask(ANN, browser, CLIENT);
        for (OrganisationId reading : List.of(owner.organisation(), other)) {
            NewSession session = signIn(linkInOutboxOf(reading), browser, CLIENT);
            assertThat(signedIn(session).orElseThrow().organisation()).isEqualTo(reading);
            assertThat(choosing.choices(session.session()))
                    .extracting(Organisation::id)
                    .containsExactly(reading);
        }
    }

    @Test
    void keepsWhoReadsALinkOutOfOrganisationsThatTheAddressJoinsLater() {
        founded("Example Works", ANN);
        delivers = false;
        NewSession session = signIn(lastLinkAfterAsking(), browser, CLIENT);
        OrganisationId other = secondOrganisation();
        Grant there = new Grant(Role.VIEWER, other.value());
        members.save(Member.invite(new MemberId(kernel.ids.next()), other, ANN, new MemberName("Ann"), Set.of(there)));
        assertThatThrownBy(() -> choosing.choose(session.session(), other, browser))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void letsNobodyChooseWhatTheyDoNotBelongTo() {
        Member owner = founded("Example Works", ANN);
        OrganisationId other = secondOrganisation();
        ask.ask(ANN, browser, CLIENT);
        NewSession session = signIn(lastLink(), browser, CLIENT);
        assertThat(signedIn(session).orElseThrow().id()).isEqualTo(owner.id());
        assertThatThrownBy(() -> choosing.choose(session.session(), other, browser))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void endsTheSessionsOfWhoIsShutOut() {
        Member owner = founded("Example Works", ANN);
        Member bo = invited(owner, "bo@example.com");
        NewSession session = signIn(lastLink(), browser, CLIENT);
        suspend.suspend(actor(owner), bo.id(), 2, Optional.empty());
        assertThat(recognise.recognise(session.session().id())).isEmpty();
        ask.ask(bo.mail(), browser, CLIENT);
        assertThat(mails.all()).filteredOn(mail -> mail.to().equals(bo.mail())).hasSize(1);
    }

    @Test
    void endsEachOfManySessionsWithAnEntry() {
        Member owner = founded("Example Works", ANN);
        Member bo = invited(owner, "bo@example.com");
        Member joined = signedIn(signIn(lastLink(), browser, CLIENT)).orElseThrow();
        for (int more = 0; more < 450; more++) {
            starting.startOnly(joined, CLIENT);
        }
        AtomicInteger entries = new AtomicInteger();
        kernel.recorded.observe(recorded -> entries.addAndGet((int) recorded.entries().stream()
                .filter(entry -> entry.kind().equals(SecurityEvents.SESSION_OVER))
                .count()));
        suspend.suspend(actor(owner), bo.id(), 2, Optional.empty());
        assertThat(sessions.ofMember(bo.id(), 1)).isEmpty();
        assertThat(entries).hasValue(451);
    }

    @Test
    void sendsAnInvitationOnceWhenItIsToldOfAgain() {
        Member owner = founded("Example Works", ANN);
        invited(owner, "bo@example.com");
        Secret link = lastLink();
        kernel.clock.advance(Duration.ofMinutes(5));
        kernel.repair.replaySince(Instant.EPOCH, kernel.clock.instant());
        assertThat(mails.all())
                .filteredOn(mail -> mail.to().value().equals("bo@example.com"))
                .hasSize(1);
        assertThat(signedIn(signIn(link, browser, CLIENT))).isPresent();
    }

    @Test
    void keepsASessionOfWhoWasLetInAgainWhenItIsToldOfTheEndAgain() {
        Member owner = founded("Example Works", ANN);
        Member bo = invited(owner, "bo@example.com");
        using.signIn(lastLink(), browser, CLIENT);
        suspend.suspend(actor(owner), bo.id(), 2, Optional.empty());
        reactivate.reactivate(actor(owner), bo.id(), 3, Optional.empty());
        kernel.clock.advance(Duration.ofMinutes(5));
        ask.ask(bo.mail(), browser, CLIENT);
        NewSession session = signIn(lastLink(), browser, CLIENT);
        kernel.repair.replaySince(Instant.EPOCH, kernel.clock.instant());
        assertThat(recognise.recognise(session.session().id())).isPresent();
    }

    @Test
    void letsNobodyInByALinkOfBeforeBeingShutOut() {
        Member owner = founded("Example Works", ANN);
        Member bo = invited(owner, "bo@example.com");
        Secret link = lastLink();
        suspend.suspend(actor(owner), bo.id(), 1, Optional.empty());
        assertThatThrownBy(() -> using.signIn(link, browser, CLIENT)).hasMessageContaining("link-pointless");
    }

    @Test
    void takesAnotherSecretAtEachSignIn() {
        founded("Example Works", ANN);
        ask.ask(ANN, browser, CLIENT);
        NewSession first = signIn(lastLink(), browser, CLIENT);
        kernel.clock.advance(Duration.ofSeconds(1));
        ask.ask(ANN, browser, CLIENT);
        NewSession second = signIn(lastLink(), browser, CLIENT);
        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(second.session().id()).isNotEqualTo(first.session().id());
    }

    @Test
    void leavesWhoHasASecondFactorHalfway() {
        founded("Example Works", ANN);
        demand = SecondFactors.Demand.CODE;
        ask.ask(ANN, browser, CLIENT);
        Secret link = lastLink();
        int before = sessions.ofMember(members.findByMail(ANN).get(0).id(), 100).size();
        Entrance.Half half = (Entrance.Half) using.signIn(link, browser, CLIENT);
        assertThat(half.enrols()).isFalse();
        HalfSignIn stored = halves.find(half.secret().hash()).orElseThrow();
        assertThat(stored.good(browser.hash(), kernel.clock.instant())).isTrue();
        assertThat(stored.good(Secret.random().hash(), kernel.clock.instant())).isFalse();
        assertThat(stored.printed()).isFalse();
        assertThat(sessions.ofMember(stored.membership().member(), 100)).hasSize(before);
        assertThatThrownBy(() -> using.signIn(link, browser, CLIENT)).hasMessageContaining("link-used");
        kernel.clock.advance(HalfSignIn.LIFE);
        assertThat(stored.good(browser.hash(), kernel.clock.instant())).isFalse();
        new TidySignIn(links, halves, sessions, over, new InMemoryAttempts(), mails, limits, kernel.clock).tidy();
    }

    @Test
    void asksForTheFactorOfTheOrganisationThatIsChosen() {
        founded("Example Works", ANN);
        OrganisationId other = secondOrganisation();
        members.save(MemberFixture.invited(other, "Z1", "Ann", ANN.value()));
        ask.ask(ANN, browser, CLIENT);
        NewSession session = signIn(lastLink(), browser, CLIENT);
        demand = SecondFactors.Demand.ENROLMENT;
        Entrance.Half half = choosing.choose(session.session(), other, browser).orElseThrow();
        assertThat(half.enrols()).isTrue();
        assertThat(halves.find(half.secret().hash()).orElseThrow().membership().organisation())
                .isEqualTo(other);
        assertThat(signedIn(session)).as("still at work in none").isEmpty();
    }

    @Test
    void endsASessionThatIsNotUsed() {
        NewSession session = foundedSession();
        kernel.clock.advance(Duration.ofHours(11));
        assertThat(signedIn(session)).isPresent();
        kernel.clock.advance(Duration.ofHours(11));
        assertThat(signedIn(session)).isPresent();
        kernel.clock.advance(Duration.ofHours(12));
        assertThat(signedIn(session)).isEmpty();
    }

    @Test
    void keepsASessionThatIsUsedHoweverShortItsIdleTime() {
        Instant now = kernel.clock.instant();
        SessionLimits minute = new SessionLimits(Duration.ofMinutes(1), Duration.ofDays(14));
        RecogniseSession strict = new RecogniseSession(sessions, members, inForce, minute, kernel.clock);
        SecretHash id = foundedSession().session().id();
        while (kernel.clock.instant().isBefore(now.plus(Duration.ofMinutes(10)))) {
            kernel.clock.advance(Duration.ofSeconds(50));
            assertThat(strict.recognise(id)).isPresent();
        }
        kernel.clock.advance(Duration.ofMinutes(1));
        assertThat(strict.recognise(id)).isEmpty();
    }

    @Test
    void endsASessionThatIsOldHoweverMuchItIsUsed() {
        NewSession session = foundedSession();
        for (int time = 0; time < 28; time++) {
            kernel.clock.advance(Duration.ofHours(12).minusMillis(1));
            assertThat(recognise.recognise(session.session().id())).isPresent();
        }
        kernel.clock.advance(Duration.ofSeconds(1));
        assertThat(recognise.recognise(session.session().id())).isEmpty();
    }

    @Test
    void endsASessionBySigningOut() {
        NewSession session = foundedSession();
        Member owner = signedIn(session).orElseThrow();
        leaving.signOut(session.secret());
        assertThat(recognise.recognise(session.session().id())).isEmpty();
        assertThat(kinds(owner.organisation())).contains("signed-out");
    }

    @Test
    void listsWhereSomebodyIsSignedInAndEndsIt() {
        NewSession first = foundedSession();
        Member owner = signedIn(first).orElseThrow();
        NewSession second = signIn(lastLinkAfterAsking(), browser, CLIENT);
        Actor self = actor(owner);
        assertThat(readSessions.of(self, owner.id(), PageRequest.first(5)).items())
                .extracting(Session::client)
                .containsExactly(CLIENT, CLIENT);
        ending.one(self, owner.id(), first.session().id());
        assertThat(signedIn(first)).isEmpty();
        assertThat(signedIn(second)).isPresent();
        assertThat(ended.fired())
                .containsExactly(new SessionEnded(first.session().id()));
        assertThat(kinds(owner.organisation())).contains("sessions-ended");
        assertThatThrownBy(() -> ending.one(self, owner.id(), first.session().id()))
                .hasMessageContaining("session-not-found");
        NewSession third = signIn(lastLinkAfterAsking(), browser, CLIENT);
        assertThat(ending.all(self, owner.id(), Optional.of(third.session().id())))
                .isEqualTo(1);
        assertThat(readSessions.of(self, owner.id(), PageRequest.first(5)).items())
                .extracting(Session::id)
                .containsExactly(third.session().id());
        kernel.clock.advance(Duration.ofHours(12));
        assertThat(readSessions.of(self, owner.id(), PageRequest.first(5)).items())
                .isEmpty();
    }

    @Test
    void keepsSessionsFromAProgramThatActsAsItsMaker() {
        Member owner = founded("Example Works", ANN);
        Actor narrow = new Actor(owner.organisation(), owner.id().value(), "Ann", Origin.TOKEN, Grants.none());
        assertThatThrownBy(() -> readSessions.of(narrow, owner.id(), PageRequest.first(5)))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> ending.all(narrow, owner.id(), Optional.empty()))
                .isInstanceOf(AccessRefusedException.class);
        assertThat(readSessions
                        .of(actor(owner), owner.id(), PageRequest.first(5))
                        .items())
                .hasSize(1);
    }

    @Test
    void letsOnlyWhoLooksAfterPeopleEndSessionsOfOthers() {
        Member owner = founded("Example Works", ANN);
        Member bo = invited(owner, "bo@example.com");
        NewSession session = signIn(lastLink(), browser, CLIENT);
        Actor himself = actor(signedIn(session).orElseThrow());
        assertThatThrownBy(() -> readSessions.of(himself, owner.id(), PageRequest.first(5)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ending.all(himself, owner.id(), Optional.empty()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ending.one(himself, bo.id(), sessionOf(owner)))
                .hasMessageContaining("session-not-found");
        assertThat(ending.all(actor(owner), bo.id(), Optional.empty())).isEqualTo(1);
        Actor helpdesk = new Actor(
                owner.organisation(),
                "01HZZZZZZZ00000000000000H1",
                "Help Desk",
                Origin.PAGE,
                Grants.ofBuiltIn(
                        owner.organisation(),
                        Set.of(new Grant(
                                Role.ADMINISTRATOR, owner.organisation().value()))));
        assertThatThrownBy(() -> ending.one(helpdesk, owner.id(), sessionOf(owner)))
                .hasMessageContaining("grant-not-held");
        assertThatThrownBy(() -> ending.all(helpdesk, owner.id(), Optional.empty()))
                .hasMessageContaining("grant-not-held");
        assertThat(signedIn(session)).isEmpty();
    }

    @Test
    void saysInWordsWhatSomebodySignedInWith() {
        assertThat(CLIENT.device()).isEqualTo("Firefox on Linux");
        assertThat(new Client(
                                PLACE,
                                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0")
                        .device())
                .isEqualTo("Edge on Windows");
        assertThat(new Client(PLACE, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Safari/604.1").device())
                .isEqualTo("Safari on an iPhone");
        assertThat(new Client(PLACE, "").device()).isEqualTo("Another program");
        Client odd = new Client("192.0.2.1\r\n", "a\u0000\u202Eb".repeat(300));
        assertThat(odd.place()).isEqualTo("192.0.2.1");
        assertThat(odd.agent()).hasSize(300).startsWith("abab");
    }

    @Test
    void keepsNoSecretAnywhere() {
        founded("Example Works", ANN);
        ask.ask(ANN, browser, CLIENT);
        Secret link = lastLink();
        NewSession session = signIn(link, browser, CLIENT);
        String journal = kernel
                .journal
                .activity(
                        Sight.everything(
                                session.session().membership().orElseThrow().organisation()),
                        ActivityFilter.none(),
                        PageRequest.first(100))
                .items()
                .stream()
                .map(entry -> entry + " " + entry.image().asMap())
                .toList()
                .toString();
        assertThat(journal).doesNotContain(link.value(), session.secret().value(), browser.value());
        assertThat(List.of(link, session, browser).toString())
                .doesNotContain(link.value(), session.secret().value(), browser.value());
    }

    @Test
    void letsAnOwnerInWhoHasNoOtherWay() {
        Member owner = founded("Example Works", ANN);
        Secret link = printedForOwner(Optional.empty());
        assertThat(opening.look(link, browser, PLACE))
                .isEqualTo(new LinkPurpose.OwnerLink(owner.organisation(), owner.id(), ANN));
        NewSession session = signIn(link, browser, CLIENT);
        assertThat(signedIn(session)).contains(owner);
        assertThat(session.session().only()).contains(owner.organisation());
        assertThatThrownBy(() -> using.signIn(link, browser, CLIENT)).hasMessageContaining("link-used");
    }

    @Test
    void writesALinkOfTheServerToTheJournalAndTellsAllOwners() {
        Member owner = founded("Example Works", ANN);
        Member bo = MemberFixture.owner("B1", "Bo", "bo@example.com");
        members.save(new Member(
                bo.id(), 1, owner.organisation(), bo.mail(), bo.name(), bo.state(), owner.grants(), Set.of()));
        assertThat(alarming.all(actor(owner))).isEmpty();
        Secret link = printedForOwner(Optional.of(new MailAddress("ANN@example.com")));
        assertThat(kinds(owner.organisation())).contains("owner-link-printed");
        assertThat(mails.all())
                .filteredOn(mail -> mail.subject().equals("A link to sign in as an owner was made"))
                .extracting(Mail::to)
                .containsExactlyInAnyOrder(ANN, bo.mail());
        assertThat(alarming.all(actor(owner))).extracting(OwnerLinkAlarm::used).containsExactly(false);
        kernel.clock.advance(Duration.ofSeconds(1));
        using.signIn(link, browser, CLIENT);
        assertThat(kinds(owner.organisation())).contains("owner-link-used", "signed-in");
        assertThat(mails.all())
                .filteredOn(mail -> mail.subject().startsWith("Somebody signed in as an owner"))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.text().orElseThrow().text()).contains(PLACE));
        Instant used = kernel.clock.instant();
        kernel.clock.advance(Duration.ofSeconds(1));
        printedForOwner(Optional.of(bo.mail()));
        assertThat(alarming.all(actor(owner)))
                .extracting(OwnerLinkAlarm::at, OwnerLinkAlarm::owner, OwnerLinkAlarm::used)
                .containsExactly(
                        tuple(used, "Ann", true),
                        tuple(used.plusSeconds(1), "Bo", false),
                        tuple(used.minusSeconds(1), "Ann", false));
        assertThat(alarming.all(ActorFixture.viewer())).isEmpty();
        kernel.clock.advance(Duration.ofDays(7));
        assertThat(alarming.all(actor(owner))).isEmpty();
    }

    @Test
    void asksWhichOwnerWhereThereAreSeveral() {
        Member owner = founded("Example Works", ANN);
        members.save(MemberFixture.owner("B1", "Bo", "bo@example.com"));
        PrintedLinks.Choice choice = new PrintedLinks.Choice(List.of(ANN, new MailAddress("bo@example.com")));
        assertThat(printing.print(Optional.empty())).isEqualTo(choice);
        assertThat(printing.print(Optional.of(new MailAddress("cy@example.com"))))
                .isEqualTo(choice);
        assertThat(kinds(owner.organisation())).doesNotContain("owner-link-printed");
    }

    @Test
    void printsTheFirstOwnersLinkWhereNobodyOwns() {
        assertThat(printing.print(Optional.empty())).isInstanceOf(PrintedLinks.ForFirstOwner.class);
    }

    @Test
    void letsNobodyInByALinkOfWhoOwnsNoMore() {
        Member owner = founded("Example Works", ANN);
        Secret link = printedForOwner(Optional.empty());
        members.save(owner.granted(Set.of()));
        assertThatThrownBy(() -> using.signIn(link, browser, CLIENT)).hasMessageContaining("link-pointless");
        assertThat(kinds(owner.organisation())).doesNotContain("owner-link-used");
    }

    @Test
    void escapesNamesInMails() {
        MailText text =
                texts.invitation(new MemberName("<b>Bo</b>"), "Ann & Co", "\"Works\" <script>", Secret.random());
        assertThat(text.html()).doesNotContain("<b>Bo", "<script>").contains("&lt;b&gt;Bo", "Ann &amp; Co");
        assertThat(text.text()).contains("<b>Bo</b>");
    }

    @Test
    void tellsOfASessionThatIsOverOnceAndWhy() {
        NewSession session = foundedSession();
        OrganisationId organisation = signedIn(session).orElseThrow().organisation();
        Session known = sessions.find(session.session().id()).orElseThrow();
        TidySignIn tidying =
                new TidySignIn(links, halves, sessions, over, new InMemoryAttempts(), mails, limits, kernel.clock);
        tidying.tidy();
        assertThat(kinds(organisation)).doesNotContain("session-over");
        kernel.clock.advance(Duration.ofHours(12).plusMillis(1));
        tidying.tidy();
        sessions.start(known);
        tidying.tidy();
        assertThat(sessions.find(known.id())).isEmpty();
        assertThat(overBecause(organisation)).containsExactly("idle");
        assertThat(ended.fired()).contains(new SessionEnded(known.id()));
    }

    @Test
    void tellsThatSessionsEndedWithAMember() {
        Member owner = founded("Example Works", ANN);
        Member bo = invited(owner, "bo@example.com");
        NewSession session = signIn(lastLink(), browser, CLIENT);
        Member joined = signedIn(session).orElseThrow();
        suspend.suspend(actor(owner), bo.id(), joined.version(), Optional.empty());
        assertThat(overBecause(owner.organisation())).containsExactly("suspended");
    }

    @Test
    void saysWhereAndWithWhatSomebodyCameIn() {
        Member owner = founded("Example Works", ANN);
        assertThat(entries(owner.organisation()))
                .filteredOn(entry -> entry.kind().equals("signed-in"))
                .allSatisfy(entry -> {
                    assertThat(entry.image().text("place")).isEqualTo(PLACE);
                    assertThat(entry.image().text("device")).isEqualTo("Firefox on Linux");
                });
    }

    @Test
    void letsAnOwnerInByTheServerWhoOwnsThroughATeamOrUntilADay() {
        OrganisationId organisation = founded("Example Works", ANN).organisation();
        MailAddress bo = new MailAddress("bo@example.com");
        Member joined =
                MemberFixture.invited(organisation, "M8", "Bo", bo.value()).joined();
        members.save(joined);
        assertThat(printing.print(Optional.of(bo))).isInstanceOf(PrintedLinks.Choice.class);
        Instant soon = kernel.clock.instant().plus(Duration.ofDays(1));
        Grant owning = new Grant(Role.OWNER, organisation.value());
        Member until = joined.granted(Set.of(new Grant(owning.role(), owning.scope(), Optional.of(soon))));
        members.save(until);
        Secret link = printedForOwner(Optional.of(bo));
        assertThat(signedIn(signIn(link, browser, CLIENT)).orElseThrow().mail()).isEqualTo(bo);
        kernel.clock.advance(Duration.ofDays(2));
        assertThat(printing.print(Optional.of(bo))).isInstanceOf(PrintedLinks.Choice.class);
        Team owners = Team.form(TeamFixture.id("T1"), organisation, new TeamName("Owners"), Optional.empty())
                .granted(Set.of(owning));
        teams.save(owners);
        members.save(until.inTeams(Set.of(owners.id())));
        assertThat(signedIn(signIn(printedForOwner(Optional.of(bo)), browser, CLIENT)))
                .isPresent();
    }

    @Test
    void tidiesWhatIsOver() {
        NewSession session = foundedSession();
        Secret link = lastLinkAfterAsking();
        new TidySignIn(links, halves, sessions, over, new InMemoryAttempts(), mails, limits, kernel.clock).tidy();
        assertThat(links.find(link.hash())).isPresent();
        kernel.clock.advance(Duration.ofDays(31));
        new TidySignIn(links, halves, sessions, over, new InMemoryAttempts(), mails, limits, kernel.clock).tidy();
        assertThat(links.find(link.hash())).isEmpty();
        assertThat(sessions.find(session.session().id())).isEmpty();
        assertThat(mails.all()).isEmpty();
    }

    private SecretHash sessionOf(Member member) {
        return sessions.ofMember(member.id(), 1).get(0).id();
    }

    /** Mails are in the order of their ids, which is that of time only between milliseconds. */
    private Secret lastLinkAfterAsking() {
        kernel.clock.advance(Duration.ofSeconds(1));
        ask.ask(ANN, browser, CLIENT);
        return lastLink();
    }

    private Secret printed() {
        return secretIn(firstOwner.issue().orElseThrow());
    }

    private Secret printedForOwner(Optional<MailAddress> mail) {
        PrintedLinks.ForOwner printed = (PrintedLinks.ForOwner) printing.print(mail);
        assertThat(printed.toString()).doesNotContain("/sign-in/link/");
        return secretIn(printed.links().get(0).link());
    }

    private static Founding founding(String organisation) {
        return new Founding(new OrganisationName(organisation), new MemberName("Ann"), ANN);
    }

    private NewSession foundedSession() {
        return founding.found(printed(), browser, CLIENT, founding("Example Works"));
    }

    private Member founded(String organisation, MailAddress mail) {
        NewSession session = founding.found(
                printed(),
                browser,
                CLIENT,
                new Founding(new OrganisationName(organisation), new MemberName("Ann"), mail));
        return signedIn(session).orElseThrow();
    }

    private OrganisationId secondOrganisation() {
        OrganisationId id = ActorFixture.OTHER_ORGANISATION;
        Organisation second = Organisation.found(id, new OrganisationName("Another House"));
        kernel.recorder.record(ActorFixture.stranger(), Change.created("organisation-founded", second));
        return id;
    }

    private Member invited(Member owner, String mail) {
        Grant viewing = new Grant(Role.VIEWER, owner.organisation().value());
        kernel.clock.advance(Duration.ofMillis(1));
        return invite.invite(actor(owner), new MailAddress(mail), new MemberName("Bo"), Set.of(viewing));
    }

    private NewSession signIn(Secret link, Secret with, Client client) {
        return ((Entrance.Open) using.signIn(link, with, client)).session();
    }

    private Optional<Member> signedIn(NewSession session) {
        return recognise.recognise(session.session().id()).flatMap(SignedIn::member);
    }

    private Secret linkInOutboxOf(OrganisationId organisation) {
        List<Mail> shown = mails.page(organisation, Optional.empty(), PageRequest.first(10))
                .items();
        return secretIn(shown.get(0).text().orElseThrow().text());
    }

    private Secret lastLink() {
        List<Mail> all = mails.all();
        return secretIn(all.get(all.size() - 1).text().orElseThrow().text());
    }

    private static Secret secretIn(String text) {
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return Secret.parse(found.group(1)).orElseThrow();
    }

    private List<String> overBecause(OrganisationId organisation) {
        return entries(organisation).stream()
                .filter(entry -> entry.kind().equals("session-over"))
                .map(entry -> entry.image().text("cause"))
                .toList();
    }

    private List<String> kinds(OrganisationId organisation) {
        return entries(organisation).stream().map(Entry::kind).toList();
    }

    private List<Entry> entries(OrganisationId organisation) {
        return kernel.journal
                .activity(Sight.everything(organisation), ActivityFilter.none(), PageRequest.first(100))
                .items();
    }

    private static Actor actor(Member member) {
        return new Actor(
                member.organisation(),
                member.id().value(),
                member.name().value(),
                Origin.PAGE,
                Grants.ofBuiltIn(member.organisation(), member.grants()));
    }
}
