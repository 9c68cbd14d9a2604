package org.holdfast.security.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.holdfast.domain.shared.PublicUrl;

/** What every answer tells the browser not to do, whoever gives it: a page, the door, an error. */
@ApplicationScoped
public class SecurityHeaders {

    /** The attribute of a request with what marks a script of its page as ours; another one for each request. */
    public static final String NONCE = "holdfastNonce";

    /**
     * Nothing from another host, no script but those that a page of ours names and what these load, no style in the page
     * itself, and in nobody's frame. That a file lies on this host makes it no script.
     */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'nonce-%s'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final Map<String, String> ALL = all();
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A year, for this host alone: what stands beside it below the same domain is not ours to promise for. */
    private static final String TLS_ONLY = "max-age=31536000";

    private static final Logger LOG = System.getLogger(SecurityHeaders.class.getName());

    private final AtomicBoolean warned = new AtomicBoolean();
    private final TrustedProxies proxies;
    private final boolean secure;

    @Inject
    public SecurityHeaders(TrustedProxies proxies, PublicUrl url) {
        this.proxies = proxies;
        this.secure = url.secure();
    }

    /** Sets them; also on what is answered at the door, before any filter. */
    public void apply(HttpServletRequest request, HttpServletResponse response) {
        ALL.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY.formatted(nonce(request)));
        boolean throughTls = proxies.secure(request);
        if (throughTls && !secure && !warned.getAndSet(true)) {
            LOG.log(
                    Level.WARNING,
                    "Somebody came through TLS, and {0} does not begin with https: cookies are not kept to TLS",
                    PublicUrl.KEY);
        }
        if (secure || throughTls) {
            response.setHeader("Strict-Transport-Security", TLS_ONLY);
        }
    }

    /** The same for all who set the headers of one answer. */
    private static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, made);
        return made;
    }

    private static Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        return headers;
    }
}
