package org.holdfast.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.SiteGroups;
import org.jspecify.annotations.Nullable;

/**
 * What a token may do at this moment: what its maker holds and the token's own roles allow, both. For each pair of the two
 * that is the permissions of both on what lies below both, until the first of them ends.
 */
@ApplicationScoped
public class TokenGrants {

    private final Sites sites;
    private final SiteGroups groups;
    private final ReadRoles roles;
    private final Clock clock;

    @Inject
    public TokenGrants(Sites sites, SiteGroups groups, ReadRoles roles, Clock clock) {
        this.sites = sites;
        this.groups = groups;
        this.roles = roles;
        this.clock = clock;
    }

    /** What the maker's grants and the limits allow together. */
    Grants of(OrganisationId organisation, Grants held, Set<Grant> limits) {
        List<HeldGrant> resolved = resolved(organisation, standing(limits));
        Map<String, ScopePath> paths = paths(organisation, held, resolved);
        List<HeldGrant> common = new ArrayList<>();
        for (HeldGrant limit : resolved) {
            held.held().forEach(one -> common(organisation, limit, one, paths).ifPresent(common::add));
        }
        return Grants.of(organisation, common);
    }

    private Set<Grant> standing(Set<Grant> limits) {
        Instant now = clock.instant();
        return limits.stream().filter(limit -> !limit.endedAt(now)).collect(Collectors.toUnmodifiableSet());
    }

    /** The limits with what their roles allow and their groups reach now. */
    private List<HeldGrant> resolved(OrganisationId organisation, Set<Grant> limits) {
        List<RoleId> asked = limits.stream().map(Grant::role).distinct().toList();
        Map<RoleId, Set<Permission>> allowed = roles.permissions(organisation, asked);
        Map<SiteGroupId, SiteGroup> named = groups(organisation, limits);
        return limits.stream()
                .map(limit -> resolved(limit, allowed.getOrDefault(limit.role(), Set.of()), named))
                .toList();
    }

    private static HeldGrant resolved(Grant limit, Set<Permission> most, Map<SiteGroupId, SiteGroup> named) {
        if (limit.scope().kind() != Scope.Kind.GROUP) {
            return new HeldGrant(limit, most, Optional.empty());
        }
        Set<Scope> places = Optional.ofNullable(named.get(new SiteGroupId(limit.key())))
                .map(SiteGroup::places)
                .orElse(Set.of());
        return HeldGrant.through(limit, most, Optional.empty(), places);
    }

    private Map<SiteGroupId, SiteGroup> groups(OrganisationId organisation, Set<Grant> limits) {
        List<SiteGroupId> named = limits.stream()
                .map(Grant::scope)
                .filter(scope -> scope.kind() == Scope.Kind.GROUP)
                .map(scope -> new SiteGroupId(scope.key()))
                .distinct()
                .toList();
        return named.isEmpty() ? Map.of() : groups.findAll(organisation, named);
    }

    private static Optional<HeldGrant> common(
            OrganisationId organisation, HeldGrant limit, HeldGrant held, Map<String, ScopePath> paths) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        permissions.addAll(limit.permissions());
        permissions.retainAll(held.permissions());
        Set<Scope> places = permissions.isEmpty() ? Set.of() : both(organisation, limit, held, paths);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Set<SiteGroupId> through = new HashSet<>(limit.groups());
        through.addAll(held.groups());
        Grant grant = new Grant(
                limit.grant().role(), scope(limit, held, places, through), firstEnd(limit.grant(), held.grant()));
        return Optional.of(new HeldGrant(grant, permissions, held.team(), places, through));
    }

    private static Optional<Instant> firstEnd(Grant limit, Grant held) {
        return Stream.concat(limit.until().stream(), held.until().stream()).min(Instant::compareTo);
    }

    /** Where it is said to be: on the group that it came through, the token's own first. */
    private static Scope scope(HeldGrant limit, HeldGrant held, Set<Scope> places, Set<SiteGroupId> through) {
        if (through.isEmpty()) {
            return places.iterator().next();
        }
        return limit.groups().isEmpty() ? held.grant().scope() : limit.grant().scope();
    }

    /** What lies below both; nothing of a board and a site, whose common part has no key. */
    private static Set<Scope> both(
            OrganisationId organisation, HeldGrant limit, HeldGrant held, Map<String, ScopePath> paths) {
        if (limit.grant().scope().whole(organisation)) {
            return held.places();
        }
        if (held.grant().scope().whole(organisation)) {
            return limit.places();
        }
        Set<Scope> both = below(held.places(), limit.places(), paths);
        both.addAll(below(limit.places(), held.places(), paths));
        return both;
    }

    /** Those that lie at or below others: each asks once for every key of its path. */
    private static Set<Scope> below(Set<Scope> some, Set<Scope> others, Map<String, ScopePath> paths) {
        Set<Scope> below = new HashSet<>();
        for (Scope one : some) {
            @Nullable ScopePath path = paths.get(one.key());
            boolean under = path != null && path.keys().stream().anyMatch(key -> others.contains(Scope.tree(key)));
            if (under || others.contains(one)) {
                below.add(one);
            }
        }
        return below;
    }

    /** Of the sites that a limit is to be compared with; none where every limit is the whole organisation. */
    private Map<String, ScopePath> paths(OrganisationId organisation, Grants held, List<HeldGrant> limits) {
        boolean whole = limits.stream().allMatch(limit -> limit.grant().scope().whole(organisation));
        List<SiteId> keys = whole
                ? List.of()
                : Stream.concat(limits.stream(), held.held().stream())
                        .flatMap(one -> one.places().stream())
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
