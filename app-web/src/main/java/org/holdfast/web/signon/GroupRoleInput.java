package org.holdfast.web.signon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.signon.GroupRoles;
import org.holdfast.web.member.RoleName;

/** A group of the provider's directory and what it holds. */
@Input("GroupRoleInput")
@Description("A group of the provider's directory, and the role that its people hold in the whole organisation.")
public record GroupRoleInput(@NonNull String group, @NonNull RoleName role) {

    static GroupRoles roles(List<GroupRoleInput> inputs) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (GroupRoleInput input : inputs) {
            if (roles.put(input.group, Role.valueOf(input.role.name())) != null) {
                throw InvalidValueException.invalid("groups", "group-twice", Map.of("group", input.group));
            }
        }
        return new GroupRoles(roles);
    }
}
