package org.holdfast.web.signon;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.signon.GroupRoles;

/** A group of the provider's directory and what it holds. */
@Name("GroupRole")
@Description("A group of the provider's directory, and the role that its people hold in the whole organisation.")
public record GroupRoleView(@NonNull String group, @NonNull String role) {

    static List<GroupRoleView> of(GroupRoles groups) {
        return groups.roles().entrySet().stream()
                .map(entry -> new GroupRoleView(entry.getKey(), entry.getValue().name()))
                .toList();
    }
}
