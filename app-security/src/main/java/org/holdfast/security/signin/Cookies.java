package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signin.HalfSignIn;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SessionLimits;
import org.holdfast.domain.signin.SignInLink;
import org.holdfast.domain.signin.TidyLinkPace;
import org.holdfast.domain.signon.SignOnAttempt;

/**
 * The secrets that a browser keeps for us: of its session, of the browser itself, of a sign-in that a second factor is
 * to finish, and of the first owner's link while the form is filled in; and where it wanted to go. No script can read them, and no other page can make a browser send them with a write.
 */
@ApplicationScoped
public class Cookies {

    private static final Duration BROWSER_KEPT = Duration.ofDays(1);
    private static final Duration AWAY_KEPT = Duration.ofMinutes(2);

    private final boolean secure;
    private final Duration session;

    @Inject
    public Cookies(PublicUrl url, SessionLimits limits) {
        this.secure = url.secure();
        this.session = limits.absolute();
    }

    Optional<Secret> session(HttpServletRequest request) {
        return read(request, "holdfast");
    }

    void keepSession(HttpServletResponse response, Secret secret) {
        write(response, "holdfast", secret.value(), session);
    }

    void dropSession(HttpServletResponse response) {
        write(response, "holdfast", "", Duration.ZERO);
    }

    Optional<Secret> browser(HttpServletRequest request) {
        return read(request, "holdfast-browser");
    }

    void keepBrowser(HttpServletResponse response, Secret secret) {
        write(response, "holdfast-browser", secret.value(), BROWSER_KEPT);
    }

    /** For longer, as somebody came in. */
    void rememberBrowser(HttpServletResponse response, Secret secret) {
        write(response, "holdfast-browser", secret.value(), TidyLinkPace.BROWSERS_KEPT);
    }

    Optional<Secret> welcome(HttpServletRequest request) {
        return read(request, "holdfast-welcome");
    }

    void keepWelcome(HttpServletResponse response, Secret secret) {
        write(response, "holdfast-welcome", secret.value(), SignInLink.LIFE);
    }

    void dropWelcome(HttpServletResponse response) {
        write(response, "holdfast-welcome", "", Duration.ZERO);
    }

    Optional<Secret> signOn(HttpServletRequest request) {
        return read(request, "holdfast-sign-on");
    }

    void keepSignOn(HttpServletResponse response, Secret state) {
        write(response, "holdfast-sign-on", state.value(), SignOnAttempt.LIFE);
    }

    void dropSignOn(HttpServletResponse response) {
        write(response, "holdfast-sign-on", "", Duration.ZERO);
    }

    Optional<Secret> half(HttpServletRequest request) {
        return read(request, "holdfast-half");
    }

    void keepHalf(HttpServletResponse response, Secret secret) {
        write(response, "holdfast-half", secret.value(), HalfSignIn.LIFE);
    }

    void dropHalf(HttpServletResponse response) {
        write(response, "holdfast-half", "", Duration.ZERO);
    }

    ReturnAddress wanted(HttpServletRequest request) {
        return ReturnAddress.of(text(request, "holdfast-return").map(Cookies::decoded));
    }

    void keepReturn(HttpServletResponse response, ReturnAddress wanted) {
        write(response, "holdfast-return", encoded(wanted.value()), SignInLink.LIFE);
    }

    void dropReturn(HttpServletResponse response) {
        write(response, "holdfast-return", "", Duration.ZERO);
    }

    /** Where a browser that left goes on to; only ever written by us, and read by the page right after. */
    Optional<String> away(HttpServletRequest request) {
        return text(request, "holdfast-away").map(Cookies::decoded).filter(address -> !address.isEmpty());
    }

    void keepAway(HttpServletResponse response, String address) {
        write(response, "holdfast-away", encoded(address), AWAY_KEPT);
    }

    void dropAway(HttpServletResponse response) {
        write(response, "holdfast-away", "", Duration.ZERO);
    }

    private Optional<Secret> read(HttpServletRequest request, String name) {
        return text(request, name).flatMap(Secret::parse);
    }

    private Optional<String> text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(full(name)))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            return "";
        }
    }

    private void write(HttpServletResponse response, String name, String value, Duration age) {
        Cookie cookie = new Cookie(full(name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** The prefix makes browsers refuse the cookie from a neighbouring host or without TLS. */
    private String full(String name) {
        return secure ? "__Host-" + name : name;
    }
}
