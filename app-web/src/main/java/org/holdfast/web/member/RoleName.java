package org.holdfast.web.member;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.access.Role;

/** The built-in roles. */
@Enum("Role")
@Description(
        "A named set of permissions: OWNER may do everything, EDITOR changes sites, boards and answers, VIEWER reads.")
public enum RoleName {
    OWNER(Role.OWNER),
    EDITOR(Role.EDITOR),
    VIEWER(Role.VIEWER);

    private final Role role;

    RoleName(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    static RoleName of(Role role) {
        return switch (role) {
            case OWNER -> OWNER;
            case EDITOR -> EDITOR;
            case VIEWER -> VIEWER;
        };
    }
}
