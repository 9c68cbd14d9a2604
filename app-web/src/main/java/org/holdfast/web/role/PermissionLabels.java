package org.holdfast.web.role;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.InvalidValueException;

/** Permissions by the names that the API and pages use, for example {@code site.write}. */
final class PermissionLabels {

    private PermissionLabels() {}

    static List<String> of(Collection<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::label).toList();
    }

    /**
     * The permissions of these names.
     *
     * @throws InvalidValueException {@code permission-unknown}
     */
    static Set<Permission> parse(Collection<String> labels) {
        return labels.stream().map(PermissionLabels::parse).collect(Collectors.toSet());
    }

    private static Permission parse(String label) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        InvalidValueException.invalid("permissions", "permission-unknown", Map.of("value", label)));
    }
}
