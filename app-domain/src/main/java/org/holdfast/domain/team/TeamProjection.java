package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps {@link Teams} up to the journal. */
@ApplicationScoped
public class TeamProjection implements Projection {

    private final Teams teams;

    @Inject
    public TeamProjection(Teams teams) {
        this.teams = teams;
    }

    @Override
    public String type() {
        return Team.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        TeamId id = new TeamId(entry.aggregate().id());
        teams.save(Team.from(id, entry.version(), entry.path().organisation(), entry.image()));
    }
}
