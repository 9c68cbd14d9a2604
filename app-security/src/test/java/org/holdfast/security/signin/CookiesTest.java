package org.holdfast.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SessionLimits;
import org.junit.jupiter.api.Test;

class CookiesTest {

    private static final SessionLimits LIMITS = new SessionLimits(Duration.ofHours(1), Duration.ofHours(8));

    private final Cookies plain = new Cookies(new PublicUrl("http://127.0.0.1:8080"), LIMITS);
    private final Cookies secure = new Cookies(new PublicUrl("https://holdfast.example.com"), LIMITS);

    @Test
    void keepTheSessionFromScriptsAndNeighbours() {
        FakeResponse response = new FakeResponse();
        Secret secret = Secret.random();
        secure.keepSession(response.response(), secret);
        Cookie cookie = response.cookies().get(0);
        assertThat(cookie.getName()).isEqualTo("__Host-holdfast");
        assertThat(cookie.getValue()).isEqualTo(secret.value());
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(8 * 60 * 60);
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void workWithoutTlsOnTheOwnMachine() {
        FakeResponse response = new FakeResponse();
        plain.keepSession(response.response(), Secret.random());
        assertThat(response.cookies().get(0).getName()).isEqualTo("holdfast");
        assertThat(response.cookies().get(0).getSecure()).isFalse();
    }

    @Test
    void readWhatTheyWrote() {
        Secret secret = Secret.random();
        assertThat(plain.session(
                        FakeRequest.get("/").cookie("holdfast", secret.value()).request()))
                .contains(secret);
        assertThat(secure.session(
                        FakeRequest.get("/").cookie("holdfast", secret.value()).request()))
                .as("behind TLS only the cookie with the prefix counts")
                .isEmpty();
        assertThat(plain.session(
                        FakeRequest.get("/").cookie("holdfast", "forged").request()))
                .isEmpty();
        assertThat(plain.session(FakeRequest.get("/").request())).isEmpty();
    }

    @Test
    void leadBackOnlyToPlacesOfOurs() {
        FakeResponse response = new FakeResponse();
        plain.keepReturn(response.response(), ReturnAddress.of(Optional.of("/sites?q=a b".replace(' ', '+'))));
        String value = response.cookies().get(0).getValue();
        assertThat(plain.wanted(FakeRequest.get("/")
                                .cookie("holdfast-return", value)
                                .request())
                        .value())
                .isEqualTo("/sites?q=a+b");
        String forged = "Ly9ldmlsLmV4YW1wbGU";
        assertThat(plain.wanted(FakeRequest.get("/")
                                .cookie("holdfast-return", forged)
                                .request())
                        .value())
                .isEqualTo("/");
        assertThat(plain.wanted(FakeRequest.get("/")
                                .cookie("holdfast-return", "%%%")
                                .request())
                        .value())
                .isEqualTo("/");
    }
}
