package org.holdfast.domain.access;

import org.holdfast.domain.shared.Ids;

/**
 * "This role on this scope", held by a member.
 *
 * @param role what is allowed
 * @param key the scope key: the organisation's id, or a site's id for that site with all below it
 */
public record Grant(Role role, String key) {

    public Grant {
        Ids.check("scope", key);
    }

    /** Whether it allows the permission on whatever lies on the path. */
    public boolean allows(Permission permission, ScopePath path) {
        return role.permissions().contains(permission) && path.contains(key);
    }
}
