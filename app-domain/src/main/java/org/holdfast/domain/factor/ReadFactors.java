package org.holdfast.domain.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.ReadMembers;

/** How it stands with second factors: everybody knows of their own, and who looks after people, or sees what is granted, of anybody's. */
@ApplicationScoped
public class ReadFactors {

    private final Access access;
    private final ReadMembers members;
    private final Factors factors;
    private final DemandedFactors demanded;

    @Inject
    public ReadFactors(Access access, ReadMembers members, Factors factors, DemandedFactors demanded) {
        this.access = access;
        this.members = members;
        this.factors = factors;
        this.demanded = demanded;
    }

    /**
     * Of a member.
     *
     * @throws org.holdfast.domain.shared.NotFoundException {@code member-not-found}
     */
    public FactorState of(Actor actor, MemberId id) {
        Member member = members.get(actor, id);
        if (!actor.id().equals(id.value())) {
            access.requireEitherEverywhere(actor, Permission.MEMBER_MANAGE, Permission.ACCESS_READ);
        }
        Optional<Factor> factor = factors.find(id);
        return new FactorState(
                factor.map(Factor::enrolledAt),
                factor.map(known -> known.recovery().size()).orElse(0),
                demanded.required(member));
    }
}
