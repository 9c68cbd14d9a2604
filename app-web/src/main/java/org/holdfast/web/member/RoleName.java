package org.holdfast.web.member;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.RoleId;

/** The built-in roles. */
@Enum("Role")
@Description(
        "A built-in role, which is a named set of permissions: OWNER may do everything, ADMINISTRATOR everything but read the outbox, PROGRAMME_OWNER configures boards, answers and approves, EDITOR changes sites, boards and answers, CONTRIBUTOR answers, APPROVER answers and approves, AUDITOR reads everything, people and access included, VIEWER reads sites, boards and answers.")
public enum RoleName {
    OWNER,
    ADMINISTRATOR,
    PROGRAMME_OWNER,
    EDITOR,
    CONTRIBUTOR,
    APPROVER,
    AUDITOR,
    VIEWER;

    RoleId id() {
        return new RoleId(name());
    }

    static RoleName of(Role role) {
        return valueOf(role.name());
    }
}
