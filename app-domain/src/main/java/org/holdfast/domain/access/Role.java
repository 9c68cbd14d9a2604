package org.holdfast.domain.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The built-in roles: named sets of permissions. Whoever reads the outbox reads the sign-in links of owners, and whoever
 * says which provider is believed can have it say that they are an owner, so that only an owner may.
 */
public enum Role {
    /** Everything. */
    OWNER(EnumSet.allOf(Permission.class)),
    /** Everything but what would make an owner of them. */
    ADMINISTRATOR(EnumSet.complementOf(EnumSet.of(Permission.OUTBOX_READ, Permission.SIGN_IN_CONFIGURE))),
    /** Defines what is asked, answers and approves; changes no site and nothing of people. */
    PROGRAMME_OWNER(EnumSet.of(
            Permission.ORGANISATION_READ,
            Permission.SITE_READ,
            Permission.BOARD_READ,
            Permission.BOARD_CONFIGURE,
            Permission.ANSWER_READ,
            Permission.ANSWER_WRITE,
            Permission.ANSWER_APPROVE,
            Permission.ACTIVITY_READ)),
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
    /** Reads, and answers. */
    CONTRIBUTOR(EnumSet.of(
            Permission.ORGANISATION_READ,
            Permission.SITE_READ,
            Permission.BOARD_READ,
            Permission.ANSWER_READ,
            Permission.ANSWER_WRITE,
            Permission.ACTIVITY_READ)),
    /** Reads, answers, and gives the statuses that are kept for those who approve. */
    APPROVER(EnumSet.of(
            Permission.ORGANISATION_READ,
            Permission.SITE_READ,
            Permission.BOARD_READ,
            Permission.ANSWER_READ,
            Permission.ANSWER_WRITE,
            Permission.ANSWER_APPROVE,
            Permission.ACTIVITY_READ)),
    /** Reads everything, people and what is granted to them included, and changes nothing. */
    AUDITOR(EnumSet.of(
            Permission.ORGANISATION_READ,
            Permission.MEMBER_READ,
            Permission.ACCESS_READ,
            Permission.SITE_READ,
            Permission.BOARD_READ,
            Permission.ANSWER_READ,
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

    /** How grants name it. */
    public RoleId id() {
        return new RoleId(name());
    }

    /** The role of that name, ignoring nothing. */
    public static Optional<Role> find(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
