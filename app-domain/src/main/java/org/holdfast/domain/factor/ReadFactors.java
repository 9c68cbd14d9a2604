package org.holdfast.domain.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Those of some members of the caller's organisation who have a second factor. */
    public Set<MemberId> having(Actor actor, List<Member> some) {
        access.requireEverywhere(actor, Permission.ACCESS_READ);
        return factors.having(some.stream()
                .filter(member -> member.organisation().equals(actor.organisation()))
                .map(Member::id)
                .toList());
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
