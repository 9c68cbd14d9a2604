package org.holdfast.domain.role;

import java.util.Map;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.DomainException;

/** A change of a role that breaks a rule. */
public final class RoleRefusedException extends DomainException {

    private RoleRefusedException(Kind kind, String code, Map<String, Object> parameters) {
        super(kind, code, parameters);
    }

    /** Another role of the organisation is called so. */
    public static RoleRefusedException nameTaken(OwnRoleName name) {
        return new RoleRefusedException(
                Kind.CONFLICT, "role-name-taken", Map.of("name", name.value(), "field", "name"));
    }

    /** The caller does not hold what is to be put in or taken out. */
    public static RoleRefusedException permissionNotHeld(Permission permission) {
        return new RoleRefusedException(
                Kind.FORBIDDEN,
                "role-permission-not-held",
                Map.of("permission", permission.label(), "field", "permissions"));
    }

    /** The caller holds what is to be put in for a time only. */
    public static RoleRefusedException permissionOutlastsOwn(Permission permission) {
        return new RoleRefusedException(
                Kind.FORBIDDEN,
                "role-permission-outlasts-own",
                Map.of("permission", permission.label(), "field", "permissions"));
    }

    /** Members or teams have the role. */
    public static RoleRefusedException inUse(RoleUse use) {
        return new RoleRefusedException(
                Kind.CONFLICT,
                "role-in-use",
                Map.of(
                        "members", use.members().value(),
                        "teams", use.teams().value(),
                        "where", String.join(", ", use.names())));
    }
}
