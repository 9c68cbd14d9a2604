package org.holdfast.web.role;

import java.util.Arrays;
import java.util.List;
import org.holdfast.domain.access.Permission;

/** Permissions as they belong together, for people who choose among them. Every permission is in one group. */
enum PermissionGroup {
    SITES(Permission.SITE_READ, Permission.SITE_WRITE, Permission.SITE_IMPORT, Permission.GROUP_MANAGE),
    BOARDS(
            Permission.BOARD_READ,
            Permission.BOARD_CONFIGURE,
            Permission.ANSWER_READ,
            Permission.ANSWER_WRITE,
            Permission.ANSWER_APPROVE),
    HISTORY(Permission.ACTIVITY_READ),
    PEOPLE(
            Permission.MEMBER_READ,
            Permission.MEMBER_MANAGE,
            Permission.TEAM_MANAGE,
            Permission.ACCESS_READ,
            Permission.ROLE_MANAGE),
    ORGANISATION(
            Permission.ORGANISATION_READ,
            Permission.ORGANISATION_CONFIGURE,
            Permission.SIGN_IN_CONFIGURE,
            Permission.OUTBOX_READ);

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
    private final List<Permission> permissions;

    PermissionGroup(Permission... permissions) {
        this.permissions = List.of(permissions);
    }

    /** Those in it, reading before writing. */
    List<Permission> permissions() {
        return permissions;
    }

    /** The key of its heading in the texts. */
    String text() {
        return "permissions." + name();
    }

    static List<PermissionGroup> all() {
        return Arrays.asList(values());
    }
}
