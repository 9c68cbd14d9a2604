package org.holdfast.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.holdfast.domain.factor.FinishSignIn;
import org.holdfast.domain.factor.InMemoryFactors;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.ChangeMember;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberProjection;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.member.WelcomeMember;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Entrance;
import org.holdfast.domain.signin.Guessed;
import org.holdfast.domain.signin.Guesses;
import org.holdfast.domain.signin.HalfSignIn;
import org.holdfast.domain.signin.InMemoryAttempts;
import org.holdfast.domain.signin.InMemoryHalfSignIns;
import org.holdfast.domain.signin.InMemorySessions;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.NewSession;
import org.holdfast.domain.signin.RecogniseSession;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.SessionEventProjection;
import org.holdfast.domain.signin.SessionLimits;
import org.holdfast.domain.signin.SignInEventProjection;
import org.holdfast.domain.signin.SignOut;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.domain.signin.StartSession;
import org.holdfast.domain.signin.TooManyAttemptsException;
import org.holdfast.domain.signon.ProviderAnswer;
import org.holdfast.domain.team.TeamKernel;
import org.holdfast.security.shared.MapConfig;
import org.holdfast.security.shared.TrustedProxies;
import org.holdfast.security.workos.SignedOnPrincipal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whichever way somebody comes in, what the browser was before is over. */
class SignInDeskTest {

    private static final Client CLIENT = new Client("192.0.2.1", "");

    private final TeamKernel world = new TeamKernel();
    private final InMemoryMembers members = world.members;
    private final InMemorySessions sessions = new InMemorySessions();
    private final KernelFixture kernel =
            new KernelFixture(new MemberProjection(members), new SessionEventProjection(), new SignInEventProjection());
    private final SecurityEvents events = new SecurityEvents(kernel.recorder, kernel.ids);
    private final SessionLimits limits = new SessionLimits(Duration.ofHours(1), Duration.ofHours(8));
    private final RecogniseSession recognise =
            new RecogniseSession(sessions, members, world.inForce, limits, kernel.clock);
    private final KnownSessions known = new KnownSessions(recognise, kernel.clock);
    private final StartSession starting = new StartSession(
            sessions,
            new WelcomeMember(new ChangeMember(
                    kernel.access,
                    new ReadMembers(kernel.access, members),
                    members,
                    kernel.recorder,
                    kernel.exclusive)),
            events,
            kernel.clock);
    private final InMemoryHalfSignIns halves = new InMemoryHalfSignIns();
    private final InMemoryFactors factors = new InMemoryFactors();
    private final Cookies cookies = new Cookies(new PublicUrl("http://127.0.0.1:8080"), limits);
    private CallerPrincipal proved = new CallerPrincipal("nobody");
    private final FiredEvents<Guessed> guessed = new FiredEvents<>();
    private final SignInDesk desk = new SignInDesk(
            cookies,
            known,
            null,
            null,
            credential -> new CredentialValidationResult(proved),
            null,
            null,
            new SignOut(sessions, recognise, events),
            new Guesses(new SlowDown(new InMemoryAttempts(), kernel.clock), guessed, kernel.clock),
            new TrustedProxies(MapConfig.of(Map.of())));
    private final Member ann = MemberFixture.owner("A1", "Ann", "ann@example.com");
    private final Secret browser = Secret.random();
    private NewSession former;
    private NewSession fresh;

    @BeforeEach
    void signIn() {
        members.save(ann);
        former = begun();
        fresh = begun();
    }

    @Test
    void beginsAnewByALink() {
        proved = new EntrancePrincipal(new Entrance.Open(fresh));
        assertRenewed(
                (request, response) ->
                        desk.enter(request, response, Secret.random().value()),
                fresh);
    }

    @Test
    void keepsTheSecretOfTheBrowserForHalfAYearOnceSomebodyCameIn() {
        proved = new EntrancePrincipal(new Entrance.Open(fresh));
        FakeResponse response = new FakeResponse();
        desk.enter(
                request(FakeRequest.post("/sign-in/link/x")).request(),
                response.response(),
                Secret.random().value());
        assertThat(response.cookies())
                .filteredOn(cookie -> cookie.getName().equals("holdfast-browser"))
                .extracting(Cookie::getValue, Cookie::getMaxAge)
                .containsExactly(
                        tuple(browser.value(), (int) Duration.ofDays(180).toSeconds()));
    }

    @Test
    void beginsAnewThroughAProvider() {
        proved = new SignedOnPrincipal(fresh);
        SignOnDesk signOn = new SignOnDesk(
                cookies, desk, null, null, null, credential -> new CredentialValidationResult(proved), null);
        assertRenewed(
                (request, response) ->
                        signOn.finish(request, response, Secret.random().value(), new ProviderAnswer.Code("code")),
                fresh);
    }

    @Test
    void beginsAnewByASecondFactorAndByTheLinkOfTheServer() {
        Secret half = Secret.random();
        halves.begin(new HalfSignIn(
                half.hash(),
                browser.hash(),
                ann.mail(),
                Optional.empty(),
                new Membership(ann.organisation(), ann.id()),
                CLIENT,
                true,
                kernel.clock.instant().plus(HalfSignIn.LIFE)));
        FactorDesk factorDesk = new FactorDesk(
                cookies,
                desk,
                new FinishSignIn(
                        halves, members, factors, null, null, null, starting, member -> true, events, kernel.clock));
        assertRenewed(FakeRequest.post("/sign-in/code").cookie("holdfast-half", half.value()), factorDesk::without);
    }

    @Test
    void leavesWhatItWasWhereNobodyProvedAnything() {
        proved = new EntrancePrincipal(new Entrance.Half(Secret.random(), false));
        FakeRequest request = request(FakeRequest.post("/sign-in/link/x"));
        desk.enter(
                request.request(),
                new FakeResponse().response(),
                Secret.random().value());
        assertThat(sessions.find(former.session().id())).isPresent();
    }

    @Test
    void tellsOfAReturnAddressThatIsNotOurs() {
        for (String local : List.of("/", "/boards?x=1", "")) {
            desk.keepReturn(returning(local).request(), new FakeResponse().response());
        }
        desk.keepReturn(FakeRequest.post("/sign-in").request(), new FakeResponse().response());
        assertThat(guessed.fired()).isEmpty();
        FakeResponse response = new FakeResponse();
        desk.keepReturn(returning("//evil.example").request(), response.response());
        assertThat(guessed.fired()).extracting(Guessed::reason).containsExactly("return-address-foreign");
        assertThat(response.cookies()).extracting(Cookie::getValue).noneMatch(value -> value.contains("evil"));
    }

    @Test
    void tellsOfAnAddressThatWouldBeASecondHeader() {
        HttpServletRequest request = FakeRequest.post("/sign-in").request();
        assertThat(desk.typed(request, " ann@example.com ")).isEqualTo(new MailAddress("ann@example.com"));
        assertThatThrownBy(() -> desk.typed(request, "ann")).isInstanceOf(InvalidValueException.class);
        assertThat(guessed.fired()).isEmpty();
        assertThatThrownBy(() -> desk.typed(request, "ann@example.com\r\nBcc: bo@example.com"))
                .isInstanceOf(InvalidValueException.class);
        assertThat(guessed.fired()).extracting(Guessed::reason).containsExactly("mail-address-forged");
    }

    @Test
    void countsLinksThatAreNone() {
        HttpServletRequest request = FakeRequest.get("/sign-in/link/x").request();
        HttpServletResponse response = new FakeResponse().response();
        assertThatThrownBy(() -> desk.look(request, response, "garbled")).hasMessageContaining("link-unknown");
        assertThat(guessed.fired()).extracting(Guessed::reason).containsExactly("link-unknown");
        assertThatThrownBy(() -> IntStream.range(0, 100).forEach(some -> countedLook(request, response)))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    private void countedLook(HttpServletRequest request, HttpServletResponse response) {
        assertThatThrownBy(() -> desk.look(request, response, "garbled")).satisfies(refused -> {
            if (refused instanceof TooManyAttemptsException tooMany) {
                throw tooMany;
            }
        });
    }

    private static FakeRequest returning(String address) {
        return FakeRequest.post("/sign-in").parameter("return", address);
    }

    private void assertRenewed(BiConsumer<HttpServletRequest, HttpServletResponse> way, NewSession expected) {
        FakeResponse response = assertRenewed(FakeRequest.post("/sign-in/link/x"), way);
        assertThat(response.cookies())
                .filteredOn(cookie -> cookie.getName().equals("holdfast"))
                .extracting(Cookie::getValue)
                .containsExactly(expected.secret().value());
    }

    private FakeResponse assertRenewed(FakeRequest asked, BiConsumer<HttpServletRequest, HttpServletResponse> way) {
        FakeRequest request = request(asked);
        FakeResponse response = new FakeResponse();
        assertThat(known.find(former.session().id())).as("is remembered").isPresent();
        way.accept(request.request(), response.response());
        assertThat(sessions.find(former.session().id())).isEmpty();
        assertThat(known.find(former.session().id())).isEmpty();
        assertThat(request.sessionIdsChanged()).isEqualTo(1);
        assertThat(response.cookies())
                .filteredOn(cookie -> cookie.getName().equals("holdfast"))
                .extracting(Cookie::getValue)
                .hasSize(1)
                .doesNotContain(former.secret().value());
        return response;
    }

    private FakeRequest request(FakeRequest asked) {
        return asked.cookie("holdfast", former.secret().value())
                .cookie("holdfast-browser", browser.value())
                .withServerSession();
    }

    private NewSession begun() {
        return starting.startAs(ann, Optional.empty(), CLIENT);
    }
}
