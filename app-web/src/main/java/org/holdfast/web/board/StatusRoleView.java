package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.access.Role;

/** The role that a status can be restricted to. */
@Enum("StatusRole")
@Description("The role that a status can be restricted to.")
public enum StatusRoleView {
    OWNER,
    EDITOR,
    VIEWER;

    static StatusRoleView from(Role value) {
        return valueOf(value.name());
    }

    Role toRole() {
        return Role.valueOf(name());
    }
}
