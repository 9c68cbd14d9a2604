package org.holdfast.domain.access;

import java.util.Comparator;
import java.util.Optional;
import org.holdfast.domain.shared.Ids;

/**
 * Names a role: a built-in one by its name, an own one of an organisation by its identifier.
 *
 * @param value for example {@code EDITOR}
 */
public record RoleId(String value) implements Comparable<RoleId> {

    private static final Comparator<RoleId> BUILT_IN_FIRST = Comparator.comparingInt(
                    (RoleId id) -> id.builtIn().map(Role::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(RoleId::value);

    public RoleId {
        if (Role.find(value).isEmpty()) {
            Ids.check("role", value);
        }
    }

    /** The built-in role; empty for an own one. */
    public Optional<Role> builtIn() {
        return Role.find(value);
    }

    @Override
    public int compareTo(RoleId other) {
        return BUILT_IN_FIRST.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
