package org.holdfast.web.member;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.site.SiteId;

/**
 * A grant with the name of what it reaches.
 *
 * @param role the role in words
 * @param scope what it reaches in words
 * @param site the site that it reaches from, where it is one
 * @param until the moment from which on it does nothing
 * @param ended whether that has come
 * @param key names the grant in a form
 */
public record ShownGrant(
        String role, String scope, Optional<SiteId> site, Optional<Instant> until, boolean ended, String key) {

    private static final int SHOWN = 200;

    /** The grants of a holder of the organisation, the organisation first; no more than a page can show. */
    static List<Grant> shown(OrganisationId organisation, Set<Grant> grants) {
        return grants.stream()
                .sorted(Comparator.comparing((Grant grant) -> !grant.scope().whole(organisation))
                        .thenComparing(Grant.ORDER))
                .limit(SHOWN)
                .toList();
    }

    /** A role in words. */
    static String word(RoleId role) {
        return role.builtIn()
                .map(builtIn -> builtIn.name().charAt(0)
                        + builtIn.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse(role.value());
    }
}
