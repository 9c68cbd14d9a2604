package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.shared.NotFoundException;

/** The history of teams, removed ones included, for those who may see what is granted. */
@ApplicationScoped
public class TeamSubject implements Subject {

    private final Teams teams;

    @Inject
    public TeamSubject(Teams teams) {
        this.teams = teams;
    }

    @Override
    public String type() {
        return Team.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.ACCESS_READ;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        return teams.find(actor.organisation(), new TeamId(id))
                .map(Team::path)
                .orElseThrow(() -> NotFoundException.notFound(Team.TYPE));
    }
}
