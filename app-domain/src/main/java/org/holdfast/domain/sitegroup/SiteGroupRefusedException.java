package org.holdfast.domain.sitegroup;

import java.util.Map;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.DomainException;

/** A change of a site group that breaks a rule. */
public final class SiteGroupRefusedException extends DomainException {

    private SiteGroupRefusedException(Kind kind, String code, Map<String, Object> parameters) {
        super(kind, code, parameters);
    }

    /** Another group of the organisation is called so. */
    public static SiteGroupRefusedException nameTaken(SiteGroupName name) {
        return new SiteGroupRefusedException(
                Kind.CONFLICT, "site-group-name-taken", Map.of("name", name.value(), "field", "name"));
    }

    /** It has no room for that many more; how many it has is not told, as the caller may not see all of them. */
    public static SiteGroupRefusedException full() {
        return new SiteGroupRefusedException(Kind.CONFLICT, "site-group-full", Map.of("field", "sites"));
    }

    /** Something is granted on it, or tokens are limited to it, as those may know who see what is granted. */
    public static SiteGroupRefusedException granted(SiteGroupUse use, Count tokens) {
        return new SiteGroupRefusedException(
                Kind.CONFLICT,
                "site-group-granted",
                Map.of("members", use.members().value(), "teams", use.teams().value(), "tokens", tokens.value()));
    }

    /** The same for everybody else. */
    public static SiteGroupRefusedException inUse() {
        return new SiteGroupRefusedException(Kind.CONFLICT, "site-group-in-use", Map.of());
    }
}
