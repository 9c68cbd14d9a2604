package org.holdfast.domain.role;

import java.util.List;
import java.util.stream.Stream;
import org.holdfast.domain.shared.Count;

/**
 * To whom a role is granted.
 *
 * @param members how many members have it by themselves
 * @param teams how many teams have it
 * @param names what the first of them are called
 */
public record RoleUse(Count members, Count teams, List<String> names) {

    /** Nobody. */
    public static final RoleUse NONE = new RoleUse(Count.upToLimit(0), Count.upToLimit(0), List.of());

    public RoleUse {
        names = List.copyOf(names);
    }

    /** Whether somebody has it. */
    public boolean used() {
        return members.value() > 0 || teams.value() > 0;
    }

    /** Both together. */
    RoleUse plus(RoleUse other) {
        return new RoleUse(
                Count.upToLimit(members.value() + other.members.value()),
                Count.upToLimit(teams.value() + other.teams.value()),
                Stream.concat(names.stream(), other.names.stream()).toList());
    }
}
