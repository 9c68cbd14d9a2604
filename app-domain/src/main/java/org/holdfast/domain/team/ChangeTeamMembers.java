package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberRefusedException;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReadMembers;

/** An administrator puts members into a team, or takes them out; that gives or takes what is granted to it. */
@ApplicationScoped
public class ChangeTeamMembers {

    /** The kind of the member's entry. */
    public static final String PUT_IN = "member-put-in-team";

    /** The kind of the member's entry. */
    public static final String TAKEN_OUT = "member-taken-out-of-team";

    private final ChangeTeams changes;
    private final ReadMembers members;
    private final NobodyGrantsWhatTheyLack grantable;
    private final Recorder recorder;

    @Inject
    public ChangeTeamMembers(
            ChangeTeams changes, ReadMembers members, NobodyGrantsWhatTheyLack grantable, Recorder recorder) {
        this.changes = changes;
        this.members = members;
        this.grantable = grantable;
        this.recorder = recorder;
    }

    /**
     * Puts a member in.
     *
     * @throws MemberRefusedException {@code grant-not-held}; {@code grant-to-oneself} for the own person, where the team
     *     was granted something
     * @throws TeamRefusedException {@code team-kept-by-directory}
     */
    public Member add(Actor actor, TeamId id, MemberId person) {
        return changes.oneByOne(actor, id, () -> added(actor, id, person));
    }

    private Member added(Actor actor, TeamId id, MemberId person) {
        Team team = changes.manageable(actor, id);
        ChangeTeams.requireByHand(team);
        if (actor.actsFor(person.value()) && !team.grants().isEmpty()) {
            throw grantable.toOneself(actor);
        }
        grantable.check(actor, Set.of(), team.grants());
        Member before = members.changeable(actor, person);
        Set<TeamId> more = new HashSet<>(before.teams());
        return more.add(id) ? record(actor, PUT_IN, before, more) : before;
    }

    /**
     * Takes a member out.
     *
     * @throws MemberRefusedException {@code grant-not-held}
     * @throws TeamRefusedException {@code team-kept-by-directory}
     */
    public Member remove(Actor actor, TeamId id, MemberId person) {
        return changes.oneByOne(actor, id, () -> removed(actor, id, person));
    }

    private Member removed(Actor actor, TeamId id, MemberId person) {
        Team team = changes.manageable(actor, id);
        ChangeTeams.requireByHand(team);
        grantable.check(actor, team.grants(), Set.of());
        Member before = members.get(actor, person);
        Set<TeamId> less = new HashSet<>(before.teams());
        return less.remove(id) ? record(actor, TAKEN_OUT, before, less) : before;
    }

    private Member record(Actor actor, String kind, Member before, Set<TeamId> teams) {
        return recorder.record(actor, Change.changed(kind, before, before.inTeams(teams)));
    }
}
