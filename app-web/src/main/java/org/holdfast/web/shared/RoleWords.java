package org.holdfast.web.shared;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.role.OwnRoleName;

/** What roles are called. */
public final class RoleWords {

    private RoleWords() {}

    /** A built-in role in words, for example {@code Programme owner}. */
    public static String of(Role role) {
        return role.name().charAt(0)
                + role.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Any role in words.
     *
     * @param own the names of the own ones; one that is gone has none
     */
    public static String of(RoleId role, Map<RoleId, OwnRoleName> own) {
        return role.builtIn()
                .map(RoleWords::of)
                .or(() -> Optional.ofNullable(own.get(role)).map(OwnRoleName::value))
                .orElse("A role that is gone");
    }
}
