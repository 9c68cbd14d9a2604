package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberRefusedException;
import org.holdfast.domain.member.Members;

/** Knows whether somebody who grants something to a team would grant it to themselves. */
@ApplicationScoped
public class OwnTeams {

    private final Access access;
    private final Members members;

    @Inject
    public OwnTeams(Access access, Members members) {
        this.access = access;
        this.members = members;
    }

    /**
     * @throws MemberRefusedException {@code grant-to-oneself} when the caller, or who made a calling service, is in the team
     */
    void requireNotIn(Actor actor, TeamId team) {
        boolean in = !actor.actsFor(Actor.HOLDFAST)
                && members.find(actor.organisation(), new MemberId(actor.person()))
                        .filter(member -> member.teams().contains(team))
                        .isPresent();
        if (in) {
            throw access.refused(actor, MemberRefusedException.grantToOneself());
        }
    }
}
