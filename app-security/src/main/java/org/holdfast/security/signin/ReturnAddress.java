package org.holdfast.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where somebody wanted to go before signing in: always a place of ours.
 *
 * @param value a path that begins with one slash, with its query
 */
public record ReturnAddress(String value) {

    private static final ReturnAddress HOME = new ReturnAddress("/");
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]{0,1000}");

    /** The address of a text, or the first page where the text is not one of ours. */
    public static ReturnAddress of(Optional<String> text) {
        return text.filter(ReturnAddress::local).map(ReturnAddress::new).orElse(HOME);
    }

    /** The address that a request asked for. */
    static ReturnAddress of(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString())
                .map(some -> "?" + some)
                .orElse("");
        return of(Optional.of(request.getRequestURI() + query));
    }

    /** The page to sign in on, which leads back here. */
    String signIn() {
        return equals(HOME) ? "/sign-in" : "/sign-in?return=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The same, which says that a session ended. */
    String signInAnew() {
        String address = signIn();
        return address + (address.contains("?") ? "&" : "?") + "ended=yes";
    }

    /** Whether a text is an address, and not one of ours. */
    static boolean foreign(String text) {
        return !text.isEmpty() && !local(text);
    }

    private static boolean local(String text) {
        try {
            return LOCAL.matcher(text).matches() && new URI(text).getRawAuthority() == null;
        } catch (URISyntaxException garbled) {
            return false;
        }
    }
}
