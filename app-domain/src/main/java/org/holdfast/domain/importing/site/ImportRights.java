package org.holdfast.domain.importing.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.HeldGrant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RightsNow;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.importing.ImportStateException;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.Sites;

/**
 * An import never does more than it began with, and stops when whoever has it applied may no longer do that: a member who
 * was suspended or lost a grant, a service whose token was revoked or whose maker did.
 */
@ApplicationScoped
class ImportRights {

    private static final Set<Permission> USED = EnumSet.of(Permission.SITE_IMPORT, Permission.SITE_WRITE);

    private final RightsNow rights;
    private final Access access;
    private final Sites sites;
    private final Clock clock;

    @Inject
    ImportRights(RightsNow rights, Access access, Sites sites, Clock clock) {
        this.rights = rights;
        this.access = access;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * Checks that what the import began with is still held.
     *
     * @throws ImportStateException {@code import-rights-ended}
     */
    void requireStill(SiteImport current, Grants begun) {
        List<HeldGrant> used = begun.held().stream()
                .filter(held -> held.permissions().stream().anyMatch(USED::contains))
                .toList();
        Map<String, ScopePath> paths = paths(current.organisation(), used);
        boolean allowed = rights.of(current.organisation(), current.ownerId())
                .map(current::actor)
                .filter(now -> used.stream().allMatch(held -> still(now, held, paths)))
                .isPresent();
        if (!allowed) {
            throw ImportStateException.rightsEnded(current.ownerName());
        }
    }

    private boolean still(Actor now, HeldGrant held, Map<String, ScopePath> paths) {
        return held.places().stream()
                .flatMap(place -> Stream.ofNullable(paths.get(place.key())))
                .allMatch(path -> !held.grant().endedAt(clock.instant())
                        && held.permissions().stream()
                                .filter(USED::contains)
                                .allMatch(permission -> access.may(now, permission, path)));
    }

    /** Of the scopes that lie in the tree of sites; no site is written by a grant on a board. */
    private Map<String, ScopePath> paths(OrganisationId organisation, List<HeldGrant> used) {
        Map<String, ScopePath> paths = new HashMap<>(Map.of(organisation.value(), ScopePath.of(organisation)));
        List<SiteId> scoped = used.stream()
                .flatMap(held -> held.places().stream())
                .filter(scope -> scope.kind() == Scope.Kind.TREE && !scope.whole(organisation))
                .map(scope -> new SiteId(scope.key()))
                .distinct()
                .toList();
        if (!scoped.isEmpty()) {
            sites.findAll(organisation, scoped).forEach((id, site) -> paths.put(id.value(), site.path()));
        }
        return paths;
    }
}
