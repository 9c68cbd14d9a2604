package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.Ids;

/** An administrator forms a team. */
@ApplicationScoped
public class FormTeam {

    /** The kind of the entry. */
    public static final String FORMED = "team-formed";

    private final ChangeTeams changes;
    private final Recorder recorder;
    private final Ids ids;

    @Inject
    public FormTeam(ChangeTeams changes, Recorder recorder, Ids ids) {
        this.changes = changes;
        this.recorder = recorder;
        this.ids = ids;
    }

    /**
     * Forms a team without members or grants.
     *
     * @throws TeamRefusedException {@code team-name-taken}
     */
    public Team form(Actor actor, TeamName name, Optional<String> description) {
        changes.requireManaging(actor);
        Team team = Team.form(new TeamId(ids.next()), actor.organisation(), name, description);
        changes.claim(team);
        return recorder.record(actor, Change.created(FORMED, team));
    }
}
