package org.holdfast.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.InMemoryAttempts;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.SessionLimits;
import org.holdfast.domain.signin.SignedIn;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.domain.signon.BeginAttempt;
import org.holdfast.domain.signon.FakeIdentityProvider;
import org.holdfast.domain.signon.InMemorySignOnAttempts;
import org.holdfast.domain.signon.InMemorySingleSignOns;
import org.holdfast.domain.signon.ProviderProfile;
import org.holdfast.domain.signon.ReadSignOnAttempt;
import org.holdfast.domain.signon.SignOnFixture;
import org.holdfast.domain.signon.SignOutThere;
import org.holdfast.domain.signon.StartSignOn;
import org.holdfast.domain.signon.StartSignOnAnew;
import org.holdfast.security.signin.SignOnDesk.Onward;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignOnDeskTest {

    private static final MailAddress BO = new MailAddress("bo@example.com");
    private static final String PLACE = "192.0.2.1";

    private final SettableClock clock = new SettableClock();
    private final FakeIdentityProvider provider = new FakeIdentityProvider();
    private final InMemorySingleSignOns settings = new InMemorySingleSignOns();
    private final InMemorySignOnAttempts attempts = new InMemorySignOnAttempts();
    private final BeginAttempt beginning = new BeginAttempt(attempts, clock);
    private final SlowDown slowDown = new SlowDown(new InMemoryAttempts(), clock);
    private final StartSignOn starting = new StartSignOn(provider, settings, beginning, slowDown);
    private final StartSignOnAnew startingAnew = new StartSignOnAnew(provider, settings, beginning, slowDown);
    private final Cookies cookies = new Cookies(
            new PublicUrl("http://127.0.0.1:8080"), new SessionLimits(Duration.ofHours(1), Duration.ofHours(8)));
    private final SignOnDesk desk = new SignOnDesk(
            cookies,
            null,
            starting,
            startingAnew,
            new ReadSignOnAttempt(provider, attempts, clock),
            null,
            new SignOutThere(provider));
    private final Secret browser = Secret.random();

    @BeforeEach
    void setUp() {
        settings.save(SignOnFixture.settings(
                ActorFixture.ORGANISATION, "org_1", SignOnFixture.active("conn_1", "example.com")));
    }

    @Test
    void sendsOnWhoTypedAnAddress() {
        assertThat(desk.onward(request(typed()).request()))
                .get()
                .extracting(Onward::byItself)
                .isEqualTo(true);
    }

    @Test
    void asksWhomAProviderSent() {
        assertThat(desk.onward(request(sent()).request())).get().satisfies(way -> {
            assertThat(way.byItself()).isFalse();
            assertThat(way.address()).contains("conn_1");
        });
    }

    @Test
    void givesEachAttemptAndBrowserANonceOfItsOwn() {
        Secret state = typed();
        String address = desk.onward(request(state).request()).orElseThrow().address();
        assertThat(address).endsWith("&nonce=" + state.hashWith(browser).value());
        assertThat(state.hashWith(Secret.random())).isNotEqualTo(state.hashWith(browser));
        assertThat(state.hashWith(browser)).isNotEqualTo(state.hash());
        assertThat(desk.onward(request(typed()).request()).orElseThrow().address())
                .isNotEqualTo(address);
    }

    @Test
    void asksWhoIsSignedInAlready() {
        assertThat(desk.onward(request(typed()).by(signedIn()).request()))
                .get()
                .extracting(Onward::byItself)
                .isEqualTo(false);
    }

    @Test
    void sendsNoOtherBrowser() {
        Secret state = typed();
        assertThat(desk.onward(FakeRequest.get("/sign-in/onward")
                        .cookie("holdfast-sign-on", state.value())
                        .cookie("holdfast-browser", Secret.random().value())
                        .request()))
                .isEmpty();
        assertThat(desk.onward(FakeRequest.get("/sign-in/onward").request())).isEmpty();
    }

    private Secret typed() {
        return starting.start(BO, browser, PLACE).orElseThrow();
    }

    private Secret sent() {
        provider.codes.put(
                "code",
                new ProviderProfile(
                        Optional.of("prof_00u1"),
                        Optional.of("org_1"),
                        "conn_1",
                        "00u1",
                        BO.value(),
                        Optional.empty(),
                        Optional.of(List.of())));
        return startingAnew.start("code", browser, PLACE);
    }

    private FakeRequest request(Secret state) {
        return FakeRequest.get("/sign-in/onward")
                .cookie("holdfast-sign-on", state.value())
                .cookie("holdfast-browser", browser.value());
    }

    private SessionCaller signedIn() {
        Session session = new Session(
                Secret.random().hash(),
                BO,
                Optional.empty(),
                Optional.empty(),
                new Client(PLACE, ""),
                clock.instant(),
                clock.instant());
        return SessionCaller.of(new SignedIn(session, Optional.empty(), Grants.none()), Origin.PAGE);
    }
}
