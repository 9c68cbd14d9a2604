package org.holdfast.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.HeldGrant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.Sites;
import org.jspecify.annotations.Nullable;

/**
 * What a token may do at this moment: what its maker holds and the token's own roles allow, both. For each pair of the two
 * that is the permissions of both on what lies below both.
 */
@ApplicationScoped
public class TokenGrants {

    private final Sites sites;
    private final ReadRoles roles;

    @Inject
    public TokenGrants(Sites sites, ReadRoles roles) {
        this.sites = sites;
        this.roles = roles;
    }

    /** What the maker's grants and the limits allow together. */
    Grants of(OrganisationId organisation, Grants held, Set<Grant> limits) {
        Map<String, ScopePath> paths = paths(organisation, held, limits);
        List<RoleId> asked = limits.stream().map(Grant::role).distinct().toList();
        Map<RoleId, Set<Permission>> allowed = roles.permissions(organisation, asked);
        List<HeldGrant> common = new ArrayList<>();
        for (Grant limit : limits) {
            Set<Permission> most = allowed.getOrDefault(limit.role(), Set.of());
            held.held().forEach(one -> common(organisation, limit, most, one, paths)
                    .ifPresent(common::add));
        }
        return Grants.of(organisation, common);
    }

    private static Optional<HeldGrant> common(
            OrganisationId organisation,
            Grant limit,
            Set<Permission> most,
            HeldGrant held,
            Map<String, ScopePath> paths) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        permissions.addAll(most);
        permissions.retainAll(held.permissions());
        return permissions.isEmpty()
                ? Optional.empty()
                : deeper(organisation, limit.scope(), held.grant().scope(), paths)
                        .map(scope -> new HeldGrant(
                                new Grant(limit.role(), scope, held.grant().until()), permissions, held.team()));
    }

    /** What lies below both; nothing of a board and a site, whose common part has no key. */
    private static Optional<Scope> deeper(
            OrganisationId organisation, Scope limit, Scope held, Map<String, ScopePath> paths) {
        if (limit.whole(organisation) || limit.equals(held) || below(held, limit, paths)) {
            return Optional.of(held);
        }
        return held.whole(organisation) || below(limit, held, paths) ? Optional.of(limit) : Optional.empty();
    }

    private static boolean below(Scope lower, Scope upper, Map<String, ScopePath> paths) {
        @Nullable ScopePath path = paths.get(lower.key());
        return path != null && path.contains(upper.key());
    }

    /** Of the sites that a limit is to be compared with; none where every limit is the whole organisation. */
    private Map<String, ScopePath> paths(OrganisationId organisation, Grants held, Set<Grant> limits) {
        boolean whole = limits.stream().allMatch(limit -> limit.scope().whole(organisation));
        List<SiteId> keys = whole
                ? List.of()
                : Stream.concat(limits.stream(), held.held().stream().map(HeldGrant::grant))
                        .map(Grant::scope)
                        .filter(scope -> scope.kind() == Scope.Kind.TREE && !scope.whole(organisation))
                        .map(scope -> new SiteId(scope.key()))
                        .distinct()
                        .toList();
        Map<String, ScopePath> paths = new HashMap<>();
        if (!keys.isEmpty()) {
            sites.findAll(organisation, keys).forEach((id, site) -> paths.put(id.value(), site.path()));
        }
        return paths;
    }
}
