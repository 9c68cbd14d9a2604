package org.holdfast.domain.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.signin.SecurityEvents;

/** Takes the second factor of a member away who lost the device, by somebody who may do all that the member may. */
@ApplicationScoped
public class ResetFactor {

    private final Access access;
    private final ReadMembers members;
    private final NobodyGrantsWhatTheyLack grantable;
    private final Factors factors;
    private final SecurityEvents events;
    private final FactorMails mails;

    @Inject
    public ResetFactor(
            Access access,
            ReadMembers members,
            NobodyGrantsWhatTheyLack grantable,
            Factors factors,
            SecurityEvents events,
            FactorMails mails) {
        this.access = access;
        this.members = members;
        this.grantable = grantable;
        this.factors = factors;
        this.events = events;
        this.mails = mails;
    }

    /**
     * Takes it away.
     *
     * @throws FactorRefusedException for one's own, also by a service, or where there is none
     * @throws org.holdfast.domain.member.MemberRefusedException {@code grant-not-held} for one who may do more than the
     *     caller
     */
    public void reset(Actor actor, MemberId id) {
        access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
        Member member = members.get(actor, id);
        if (actor.actsFor(id.value())) {
            throw FactorRefusedException.own();
        }
        grantable.check(actor, grantable.everythingOf(member), Set.of());
        if (!factors.remove(id)) {
            throw FactorRefusedException.none();
        }
        events.factorReset(actor, member);
        mails.reset(member, actor.name());
    }
}
