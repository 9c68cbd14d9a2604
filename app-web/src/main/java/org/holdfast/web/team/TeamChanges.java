package org.holdfast.web.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.team.ChangeTeamGrants;
import org.holdfast.domain.team.ChangeTeamMembers;
import org.holdfast.domain.team.DescribeTeam;
import org.holdfast.domain.team.RemoveTeam;

/** Everything that can be done to a team on a page. */
@ApplicationScoped
public class TeamChanges {

    private final ChangeTeamGrants granting;
    private final ChangeTeamMembers crew;
    private final DescribeTeam describing;
    private final RemoveTeam removing;

    @Inject
    public TeamChanges(
            ChangeTeamGrants granting, ChangeTeamMembers crew, DescribeTeam describing, RemoveTeam removing) {
        this.granting = granting;
        this.crew = crew;
        this.describing = describing;
        this.removing = removing;
    }

    ChangeTeamGrants granting() {
        return granting;
    }

    ChangeTeamMembers crew() {
        return crew;
    }

    DescribeTeam describing() {
        return describing;
    }

    RemoveTeam removing() {
        return removing;
    }
}
