package org.holdfast.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Refuses writes that another site's page sends with the session cookie of our visitor. Three independent signs: the
 * header {@value #HEADER}, which a foreign page cannot send without asking first, {@code Sec-Fetch-Site}, and
 * {@code Origin}.
 */
public final class SameOrigin {

    /** Our own pages and scripts send it with the value {@value #VALUE}. */
    public static final String HEADER = "X-Holdfast-Request";

    /** The value of {@link #HEADER}. */
    public static final String VALUE = "1";

    private SameOrigin() {}

    /**
     * Checks a request that came with a cookie; one without is no browser session.
     *
     * @throws RequestRefusedException {@code request-header-missing}, {@code request-cross-origin}
     */
    public static void check(HttpServletRequest request) {
        if (request.getHeader("Cookie") == null) {
            return;
        }
        if (!VALUE.equals(request.getHeader(HEADER))) {
            throw RequestRefusedException.headerMissing();
        }
        checkOrigin(request);
    }

    /**
     * Checks only where the request came from, for the forms of our pages: every browser tells it with a write.
     *
     * @throws RequestRefusedException {@code request-cross-origin}
     */
    public static void checkOrigin(HttpServletRequest request) {
        if (!fetchedFromHere(request) || !originIsHere(request)) {
            throw RequestRefusedException.crossOrigin();
        }
    }

    private static boolean fetchedFromHere(HttpServletRequest request) {
        return header(request, "Sec-Fetch-Site").map("same-origin"::equals).orElse(true);
    }

    /** Compares host and port only: behind a proxy that ends TLS, our own scheme is not what the browser sees. */
    private static boolean originIsHere(HttpServletRequest request) {
        Optional<String> origin = header(request, "Origin");
        return origin.isEmpty()
                || origin.flatMap(SameOrigin::authority)
                        .equals(header(request, "Host").map(SameOrigin::plain));
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(new URI(origin).getAuthority()).map(SameOrigin::plain);
        } catch (URISyntaxException notAnOrigin) {
            return Optional.empty();
        }
    }

    private static String plain(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
