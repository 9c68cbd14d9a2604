package org.holdfast.domain.explain;

import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.team.Team;

/**
 * A grant with what it allows and where it came from.
 *
 * @param grant what was given
 * @param permissions what its role allows now; nothing where the role is gone
 * @param through the team that it was given to; empty for one of the member's own
 * @param ended whether its end has come, so that it does nothing any more
 * @param way how it reaches the thing that is explained; of a person, direct
 */
public record ExplainedGrant(Grant grant, Set<Permission> permissions, Optional<Team> through, boolean ended, Way way) {

    public ExplainedGrant {
        permissions = Set.copyOf(permissions);
    }

    /** The key that those of one member are listed by: the own ones first, then those of each team. Sorts as text. */
    public String order() {
        return through.map(team -> "1 " + team.name().value() + " " + team.id() + " ")
                        .orElse("0 ")
                + grant.name();
    }
}
