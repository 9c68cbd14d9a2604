package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;

/** An administrator gives a team another name and description. */
@ApplicationScoped
public class DescribeTeam {

    /** The kind of the entry. */
    public static final String DESCRIBED = "team-described";

    private final ChangeTeams changes;
    private final Recorder recorder;

    @Inject
    public DescribeTeam(ChangeTeams changes, Recorder recorder) {
        this.changes = changes;
        this.recorder = recorder;
    }

    /**
     * Describes a team.
     *
     * @param version the version that the caller has seen
     * @throws TeamRefusedException {@code team-name-taken}; {@code team-kept-by-directory} for another name
     */
    public Team describe(Actor actor, TeamId id, long version, TeamName name, Optional<String> description) {
        Team before = changes.writable(actor, id, version);
        if (!name.equals(before.name())) {
            ChangeTeams.requireByHand(before);
        }
        Change<Team> change = Change.changed(DESCRIBED, before, before.described(name, description));
        return change.fields().isEmpty() ? before : record(actor, before, change);
    }

    private Team record(Actor actor, Team before, Change<Team> change) {
        Team after = change.after();
        changes.claim(after);
        changes.using(actor, after, () -> recorder.record(actor, change));
        if (!after.nameClaim().equals(before.nameClaim())) {
            changes.release(before);
        }
        return after;
    }
}
