package org.holdfast.domain.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.team.TeamId;

/**
 * A grant that somebody holds at this moment.
 *
 * @param grant what was given
 * @param permissions what its role allows
 * @param team the team that it was given to, where it came through one
 * @param places where it counts: its own scope alone, or nodes of the tree that came from a site group
 * @param groups the site groups that its places came from
 */
public record HeldGrant(
        Grant grant, Set<Permission> permissions, Optional<TeamId> team, Set<Scope> places, Set<SiteGroupId> groups) {

    public HeldGrant {
        permissions = Set.copyOf(permissions);
        places = Set.copyOf(places);
        groups = Set.copyOf(groups);
    }

    /** One that counts on its own scope; on a site group, whose sites are not known, it counts nowhere. */
    public HeldGrant(Grant grant, Set<Permission> permissions, Optional<TeamId> team) {
        this(
                grant,
                permissions,
                team,
                grant.scope().kind() == Scope.Kind.GROUP ? Set.of() : Set.of(grant.scope()),
                Set.of());
    }

    /** One on a site group, with what that reaches at this moment. */
    public static HeldGrant through(
            Grant grant, Set<Permission> permissions, Optional<TeamId> team, Set<Scope> places) {
        return new HeldGrant(grant, permissions, team, places, Set.of(new SiteGroupId(grant.key())));
    }

    /** Whether it allows the permission on whatever lies on the path. */
    public boolean allows(Permission permission, ScopePath path) {
        return permissions.contains(permission) && reaches(path);
    }

    /** A group may have thousands of places, a path has a few keys. */
    boolean reaches(ScopePath path) {
        return places.size() == 1
                ? path.contains(places.iterator().next().key())
                : path.keys().stream().anyMatch(key -> places.contains(Scope.tree(key)));
    }

    /** Whether it lasts at least as long as something that ends at a moment, or never. */
    boolean lasts(Optional<Instant> end) {
        return grant.until()
                .map(own -> end.filter(other -> !other.isAfter(own)).isPresent())
                .orElse(true);
    }
}
