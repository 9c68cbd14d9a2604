package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;

/** An administrator removes a team, and with it what its members were granted through it. */
@ApplicationScoped
public class RemoveTeam {

    /** The kind of the entry. */
    public static final String REMOVED = "team-removed";

    private final ChangeTeams changes;
    private final NobodyGrantsWhatTheyLack grantable;
    private final Recorder recorder;

    @Inject
    public RemoveTeam(ChangeTeams changes, NobodyGrantsWhatTheyLack grantable, Recorder recorder) {
        this.changes = changes;
        this.grantable = grantable;
        this.recorder = recorder;
    }

    /**
     * Removes a team.
     *
     * @param version the version that the caller has seen
     * @throws org.holdfast.domain.member.MemberRefusedException {@code grant-not-held}
     * @throws TeamRefusedException {@code team-kept-by-directory}
     */
    public Team remove(Actor actor, TeamId id, long version, Optional<String> reason) {
        Team before = changes.writable(actor, id, version);
        ChangeTeams.requireByHand(before);
        grantable.check(actor, before.grants(), Set.of());
        Team removed = recorder.record(
                actor, Change.changed(REMOVED, before, before.remove()).because(reason));
        changes.release(before);
        return removed;
    }
}
