package org.holdfast.domain.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.team.TeamId;

/**
 * A grant that somebody holds at this moment.
 *
 * @param grant what was given
 * @param permissions what its role allows
 * @param team the team that it was given to, where it came through one
 */
public record HeldGrant(Grant grant, Set<Permission> permissions, Optional<TeamId> team) {

    public HeldGrant {
        permissions = Set.copyOf(permissions);
    }

    /** Whether it allows the permission on whatever lies on the path. */
    public boolean allows(Permission permission, ScopePath path) {
        return permissions.contains(permission) && path.contains(grant.key());
    }

    /** Whether it lasts at least as long as something that ends at a moment, or never. */
    boolean lasts(Optional<Instant> end) {
        return grant.until()
                .map(own -> end.filter(other -> !other.isAfter(own)).isPresent())
                .orElse(true);
    }
}
