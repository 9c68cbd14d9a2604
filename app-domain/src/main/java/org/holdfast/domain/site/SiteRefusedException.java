package org.holdfast.domain.site;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** A change of a site that breaks a rule of the tree or of codes. */
public final class SiteRefusedException extends DomainException {

    private SiteRefusedException(Kind kind, String code, Map<String, Object> parameters) {
        super(kind, code, parameters);
    }

    /** Another site of the organisation has the code. */
    public static SiteRefusedException codeTaken(SiteCode code) {
        return new SiteRefusedException(
                Kind.CONFLICT, "site-code-taken", Map.of("code", code.value(), "field", "code"));
    }

    /** The new parent lies below the site itself. */
    public static SiteRefusedException cycle() {
        return new SiteRefusedException(Kind.CONFLICT, "site-parent-cycle", Map.of("field", "parent"));
    }

    /** Whoever moves it would come to hold more on it than they do. */
    public static SiteRefusedException moveToOneself() {
        return new SiteRefusedException(Kind.FORBIDDEN, "site-move-to-oneself", Map.of("field", "parent"));
    }

    /** The tree would have more than {@link Site#MAXIMUM_DEPTH} levels. */
    public static SiteRefusedException tooDeep() {
        return new SiteRefusedException(
                Kind.INVALID, "site-tree-too-deep", Map.of("maximum", Site.MAXIMUM_DEPTH, "field", "parent"));
    }
}
