package org.holdfast.domain.explain;

import java.util.List;
import org.holdfast.domain.team.Team;

/**
 * What the members of a team may do where, through it.
 *
 * @param team which
 * @param grants in the order of grants
 */
public record TeamAccess(Team team, List<ExplainedGrant> grants) {

    public TeamAccess {
        grants = List.copyOf(grants);
    }
}
