package org.holdfast.web.role;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.access.Role;

/** A built-in role as the API shows it. */
@Name("BuiltInRole")
@Description("A role that every organisation has.")
public record BuiltInRoleView(
        @Description("As grants name it, for example `EDITOR`.") @NonNull
        String role,

        @Description("What it allows on the scope that it is granted on.") @NonNull
        List<@NonNull String> permissions) {

    public BuiltInRoleView {
        permissions = List.copyOf(permissions);
    }

    static BuiltInRoleView from(Role role) {
        return new BuiltInRoleView(role.name(), PermissionLabels.of(role.permissions()));
    }
}
