package org.holdfast.web.role;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.role.OwnRole;
import org.jspecify.annotations.Nullable;

/** An own role as the API shows it. */
@Name("OwnRole")
@Description("A role that the organisation made for itself.")
public record OwnRoleView(
        @NonNull @Id String id,

        @Description("One more with each change; a mutation names the one that its caller has seen.")
        int version,

        @NonNull String name,
        @Nullable String description,

        @Description("What it allows on the scope that it is granted on, for example `site.write`.") @NonNull
        List<@NonNull String> permissions) {

    public OwnRoleView {
        permissions = List.copyOf(permissions);
    }

    static OwnRoleView from(OwnRole role) {
        return new OwnRoleView(
                role.id().value(),
                Math.toIntExact(role.version()),
                role.name().value(),
                role.description().orElse(null),
                PermissionLabels.of(role.permissions()));
    }
}
