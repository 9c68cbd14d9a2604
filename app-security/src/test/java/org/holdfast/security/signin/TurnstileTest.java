package org.holdfast.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.SignedIn;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final Session SESSION = new Session(
            Secret.random().hash(),
            new MailAddress("ann@example.com"),
            Optional.empty(),
            Optional.empty(),
            new Client("192.0.2.1", ""),
            Instant.EPOCH,
            Instant.EPOCH);
    private static final Optional<SessionCaller> NOBODY = Optional.empty();
    private static final Optional<SessionCaller> HALFWAY = caller(Optional.empty());
    private static final Optional<SessionCaller> MEMBER =
            caller(Optional.of(MemberFixture.owner("A1", "Ann", "ann@example.com")));

    private final Turnstile turnstile = new Turnstile();
    private boolean ended;
    private final FakeResponse response = new FakeResponse();

    @Test
    void letsMembersPass() {
        assertThat(passes(FakeRequest.get("/sites"), MEMBER)).isTrue();
        assertThat(passes(FakeRequest.post("/graphql"), MEMBER)).isTrue();
    }

    @Test
    void letsAnybodyReachWhatIsOpen() {
        assertThat(passes(FakeRequest.get("/sign-in"), NOBODY)).isTrue();
        assertThat(passes(FakeRequest.get("/sign-in"), HALFWAY)).isTrue();
    }

    @Test
    void leadsReadersToTheSignInAndBack() {
        assertThat(passes(FakeRequest.get("/sites?q=x"), NOBODY)).isFalse();
        assertThat(response.status()).isEqualTo(303);
        assertThat(response.header("Location")).contains("/sign-in?return=%2Fsites%3Fq%3Dx");
        assertThat(response.header("Cache-Control")).contains("no-store");
    }

    @Test
    void leadsWritersToTheSignIn() {
        assertThat(passes(FakeRequest.post("/sites/new"), NOBODY)).isFalse();
        assertThat(response.header("Location")).contains("/sign-in");
    }

    @Test
    void tellsScriptsInsteadOfLeadingThem() {
        assertThat(passes(FakeRequest.get("/sites").header("Sec-Fetch-Dest", "empty"), NOBODY))
                .isFalse();
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.header("Location")).isEmpty();
    }

    @Test
    void tellsTheApiInItsOwnWords() {
        assertThat(passes(FakeRequest.post("/graphql"), NOBODY)).isFalse();
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.header("Content-Type")).contains("application/json");
        assertThat(response.body()).contains("\"code\":\"not-signed-in\"");
    }

    @Test
    void leadsFacesRequestsInTheirOwnForm() {
        assertThat(passes(FakeRequest.post("/sites").header("Faces-Request", "partial/ajax"), NOBODY))
                .isFalse();
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).contains("<redirect url=\"/sign-in\"/>");
    }

    @Test
    void letsThoseWithoutAnOrganisationChooseOne() {
        assertThat(passes(FakeRequest.get("/choose-organisation"), HALFWAY)).isTrue();
        assertThat(passes(FakeRequest.post("/sign-out"), HALFWAY)).isTrue();
        assertThat(passes(FakeRequest.get("/sites"), HALFWAY)).isFalse();
        assertThat(response.header("Location")).contains("/choose-organisation");
    }

    @Test
    void letsNobodyChooseWithoutHavingSignedIn() {
        assertThat(passes(FakeRequest.get("/choose-organisation"), NOBODY)).isFalse();
    }

    @Test
    void saysThatASessionEnded() {
        ended = true;
        assertThat(passes(FakeRequest.get("/sites?q=x"), NOBODY)).isFalse();
        assertThat(response.header("Location")).contains("/sign-in?return=%2Fsites%3Fq%3Dx&ended=yes");
    }

    @Test
    void saysThatWhatWasSentIsLostWithTheSession() {
        ended = true;
        assertThat(passes(FakeRequest.post("/sites/new"), NOBODY)).isFalse();
        assertThat(response.header("Location")).contains("/sign-in?return=%2Fsites%2Fnew&ended=yes&unsaved=yes");
    }

    @Test
    void leadsNobodyBackToSigningOut() {
        ended = true;
        assertThat(passes(FakeRequest.post("/sign-out"), NOBODY)).isFalse();
        assertThat(response.header("Location")).contains("/sign-in?ended=yes");
    }

    private boolean passes(FakeRequest request, Optional<SessionCaller> caller) {
        return turnstile.passes(request.request(), response.response(), caller, ended);
    }

    private static Optional<SessionCaller> caller(Optional<Member> member) {
        return Optional.of(SessionCaller.of(new SignedIn(SESSION, member, Grants.none()), Origin.PAGE));
    }
}
