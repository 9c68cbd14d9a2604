package org.holdfast.domain.role;

import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;

/** Own roles for tests. */
public final class RoleFixture {

    private RoleFixture() {}

    /** An id that ends in these characters. */
    public static RoleId id(String end) {
        return new RoleId("01HZZZZZZZ0000000000000000".substring(0, 26 - end.length()) + end);
    }

    /** A role that allows some things. */
    public static OwnRole role(String end, String name, Permission... permissions) {
        return new OwnRole(
                id(end),
                1,
                ActorFixture.ORGANISATION,
                new OwnRoleName(name),
                Optional.empty(),
                Set.of(permissions),
                false);
    }
}
