package org.holdfast.web.role;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.domain.shared.InputCheck;
import org.jspecify.annotations.Nullable;

/** What an own role shall be. */
@Input("RoleInput")
@Description("What an own role shall be.")
public record RoleInput(
        @NonNull String name,
        @Nullable String description,

        @Description("For example `site.write`; none that the caller does not hold in the whole organisation.") @NonNull
        List<@NonNull String> permissions) {

    public RoleInput {
        permissions = List.copyOf(permissions);
    }

    /** The parts, checked. */
    record Parts(OwnRoleName name, Optional<String> description, Set<Permission> permissions) {}

    Parts parts() {
        InputCheck check = new InputCheck();
        Optional<OwnRoleName> called = check.value(() -> new OwnRoleName(name));
        Optional<Set<Permission>> allowed = check.value(() -> PermissionLabels.parse(permissions));
        check.done();
        return new Parts(
                called.orElseThrow(),
                Optional.ofNullable(description).map(String::strip).filter(text -> !text.isEmpty()),
                allowed.orElseThrow());
    }
}
