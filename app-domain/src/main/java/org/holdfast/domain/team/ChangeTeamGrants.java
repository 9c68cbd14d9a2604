package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.MemberRefusedException;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.sitegroup.SiteGroupTurn;

/** An administrator changes what the members of a team may do where. */
@ApplicationScoped
public class ChangeTeamGrants {

    /** The kind of the entry. */
    public static final String CHANGED = "team-grants-changed";

    private final ChangeTeams changes;
    private final OwnTeams own;
    private final NobodyGrantsWhatTheyLack grantable;
    private final SiteGroupTurn turn;
    private final Recorder recorder;

    @Inject
    public ChangeTeamGrants(
            ChangeTeams changes,
            OwnTeams own,
            NobodyGrantsWhatTheyLack grantable,
            SiteGroupTurn turn,
            Recorder recorder) {
        this.changes = changes;
        this.own = own;
        this.grantable = grantable;
        this.turn = turn;
        this.recorder = recorder;
    }

    /**
     * Gives a team exactly these grants. From a team of their own, members can only take.
     *
     * @param version the version that the caller has seen
     * @throws MemberRefusedException {@code grant-not-held}, {@code grant-to-oneself}
     */
    public Team change(Actor actor, TeamId id, long version, Set<Grant> grants) {
        changes.requireManaging(actor);
        return turn.granting(
                actor.organisation(),
                grants,
                () -> changes.oneByOne(actor, id, () -> changed(actor, id, version, grants)));
    }

    private Team changed(Actor actor, TeamId id, long version, Set<Grant> grants) {
        Team before = changes.writable(actor, id, version);
        if (!before.grants().containsAll(grants)) {
            own.requireNotIn(actor, id);
        }
        grantable.checkStillToEnd(before.grants(), grants);
        grantable.check(actor, before.grants(), grants);
        Change<Team> change = Change.changed(CHANGED, before, before.granted(grants));
        return change.fields().isEmpty() ? before : recorder.record(actor, change);
    }
}
