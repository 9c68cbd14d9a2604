package org.holdfast.security.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.holdfast.domain.shared.PublicUrl;

/** What every answer tells the browser not to do, whoever gives it: a page, the door, an error. */
@ApplicationScoped
public class SecurityHeaders {

    /** Nothing from another host, no script and no style in the page itself, and in nobody's frame. */
    public static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final Map<String, String> ALL = all();

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

    private static Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        return headers;
    }
}
