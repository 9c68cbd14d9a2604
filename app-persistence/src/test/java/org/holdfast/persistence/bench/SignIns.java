package org.holdfast.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Entrance;
import org.holdfast.domain.signin.LinkPurpose;
import org.holdfast.domain.signin.NewSession;
import org.holdfast.domain.signin.RecogniseSession;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SignInLink;
import org.holdfast.domain.signin.SignInLinks;
import org.holdfast.domain.signin.SignedIn;
import org.holdfast.domain.signin.UseLink;
import org.holdfast.domain.signon.FakeIdentityProvider;
import org.holdfast.domain.signon.FinishSignOn;
import org.holdfast.domain.signon.ProviderAnswer;
import org.holdfast.domain.signon.ProviderProfile;
import org.holdfast.domain.signon.SignOnFixture;
import org.holdfast.domain.signon.SingleSignOns;
import org.holdfast.domain.signon.StartSignOn;
import org.holdfast.persistence.ProductContainer;

/** The ways in, each to the first request that knows who is calling; the provider answers without taking time. */
final class SignIns {

    private final ProductContainer container;
    private final ManyPeople people;
    private final RecogniseSession sessions;

    SignIns(ProductContainer container, ManyPeople people) {
        this.container = container;
        this.people = people;
        this.sessions = container.get(RecogniseSession.class);
        container
                .get(SingleSignOns.class)
                .save(SignOnFixture.settings(
                        people.owner.organisation(), "org_1", SignOnFixture.active("conn_1", "example.com")));
    }

    /** Presses the button of a link. */
    Measured.Operation byLink() {
        SignInLinks links = container.get(SignInLinks.class);
        UseLink using = container.get(UseLink.class);
        Clock clock = container.get(Clock.class);
        return run -> {
            Secret secret = Secret.random();
            Secret browser = Secret.random();
            LinkPurpose purpose = new LinkPurpose.SignIn(member(2 * run).mail());
            links.issue(SignInLink.of(secret, purpose, Optional.of(browser.hash()), clock.instant()));
            return () -> {
                Entrance entered = using.signIn(secret, browser, client(2 * run));
                assertThat(entered).isInstanceOfSatisfying(Entrance.Open.class, open -> welcomed(open.session()));
            };
        };
    }

    /** Goes to the provider and comes back for the first time, so that the account there is learned as well. */
    Measured.Operation bySignOn() {
        StartSignOn starting = container.get(StartSignOn.class);
        FinishSignOn finishing = container.get(FinishSignOn.class);
        FakeIdentityProvider provider = container.get(FakeIdentityProvider.class);
        return run -> {
            Member member = member(2 * run + 1);
            Client client = client(2 * run + 1);
            Secret browser = Secret.random();
            provider.codes.put(
                    "code",
                    new ProviderProfile(
                            Optional.of("prof_" + run),
                            Optional.of("org_1"),
                            "conn_1",
                            "subject_" + run,
                            member.mail().value(),
                            Optional.of("Robin Example"),
                            Optional.empty()));
            return () -> {
                Secret state =
                        starting.start(member.mail(), browser, client.place()).orElseThrow();
                welcomed(finishing.finish(state, browser, new ProviderAnswer.Code("code"), client));
            };
        };
    }

    private void welcomed(NewSession session) {
        assertThat(sessions.recognise(session.secret().hash()).flatMap(SignedIn::member))
                .isPresent();
    }

    private Member member(int number) {
        return people.members.get(1 + number % (people.members.size() - 1));
    }

    private static Client client(int number) {
        return new Client("2001:db8::" + Integer.toHexString(number), "Firefox/1");
    }
}
