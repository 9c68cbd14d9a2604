package org.holdfast.domain.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * "This role on this scope", given to somebody, perhaps until a moment. What the role allows is found when the grant is
 * used: see {@link HeldGrant}.
 *
 * @param role what is allowed
 * @param scope where
 * @param until the moment from which on it does nothing; empty for no end
 */
public record Grant(RoleId role, Scope scope, Optional<Instant> until) {

    /** The order in which grants are shown and written: by role, kind and key. */
    public static final Comparator<Grant> ORDER = Comparator.comparing(Grant::role)
            .thenComparing(grant -> grant.scope().kind())
            .thenComparing(Grant::key)
            .thenComparing(grant -> grant.until().orElse(Instant.MAX));

    /** A built-in role, without an end, on the organisation (by its id) or on a site (by its id) with all below it. */
    public Grant(Role role, String key) {
        this(role.id(), Scope.tree(key), Optional.empty());
    }

    /** A role on a scope, without an end. */
    public static Grant of(RoleId role, Scope scope) {
        return new Grant(role, scope, Optional.empty());
    }

    /** The scope key. */
    public String key() {
        return scope.key();
    }

    /** The same, up to a moment. */
    public Grant ending(Instant moment) {
        return new Grant(role, scope, Optional.of(moment));
    }

    /** Whether it does nothing any more at a moment. */
    public boolean endedAt(Instant moment) {
        return until.filter(end -> !end.isAfter(moment)).isPresent();
    }

    /** Names it among the grants of one holder, who has a role on a scope only once. */
    public String name() {
        return role + "/" + key();
    }
}
