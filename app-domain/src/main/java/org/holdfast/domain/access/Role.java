package org.holdfast.domain.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The built-in roles: named sets of permissions. */
public enum Role {
    /** Everything. */
    OWNER(EnumSet.allOf(Permission.class)),
    /** Reads, and changes sites, boards and answers, but not people or the organisation. */
    EDITOR(EnumSet.of(
            Permission.ORGANISATION_READ,
            Permission.SITE_READ,
            Permission.SITE_WRITE,
            Permission.SITE_IMPORT,
            Permission.BOARD_READ,
            Permission.BOARD_CONFIGURE,
            Permission.ANSWER_READ,
            Permission.ANSWER_WRITE,
            Permission.ACTIVITY_READ)),
    /** Reads, and nothing else. */
    VIEWER(EnumSet.of(
            Permission.ORGANISATION_READ,
            Permission.SITE_READ,
            Permission.BOARD_READ,
            Permission.ANSWER_READ,
            Permission.ACTIVITY_READ));

    @SuppressWarnings("ImmutableEnumChecker") // the set is an unmodifiable copy
    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** What the role allows on the scope it is granted on. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** The role of that name, ignoring nothing. */
    public static Optional<Role> find(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
