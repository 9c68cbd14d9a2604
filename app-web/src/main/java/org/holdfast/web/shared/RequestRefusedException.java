package org.holdfast.web.shared;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** A request that is refused before any use case sees it: its form, its size, or the page that it came from. */
public final class RequestRefusedException extends DomainException {

    private RequestRefusedException(Kind kind, String code, Map<String, Object> parameters) {
        super(kind, code, parameters);
    }

    /** Not in the form that is understood. */
    public static RequestRefusedException malformed(String code) {
        return new RequestRefusedException(Kind.INVALID, code, Map.of());
    }

    /** The same with what the text may name. */
    public static RequestRefusedException malformed(String code, Map<String, Object> parameters) {
        return new RequestRefusedException(Kind.INVALID, code, parameters);
    }

    /** A write of a browser session without the header that only our own pages can send. */
    public static RequestRefusedException headerMissing() {
        return new RequestRefusedException(
                Kind.FORBIDDEN, "request-header-missing", Map.of("header", SameOrigin.HEADER));
    }

    /** A write that another site's page sent with our visitor's session. */
    public static RequestRefusedException crossOrigin() {
        return new RequestRefusedException(Kind.FORBIDDEN, "request-cross-origin", Map.of());
    }
}
