package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.access.Role;

/** The role that a status can be restricted to. */
@Enum("StatusRole")
@Description(
        "The role that a status can be restricted to: those may set it whose grants together allow all that the role allows.")
public enum StatusRoleView {
    OWNER,
    ADMINISTRATOR,
    PROGRAMME_OWNER,
    EDITOR,
    CONTRIBUTOR,
    APPROVER,
    AUDITOR,
    VIEWER;

    static StatusRoleView from(Role value) {
        return valueOf(value.name());
    }

    Role toRole() {
        return Role.valueOf(name());
    }
}
