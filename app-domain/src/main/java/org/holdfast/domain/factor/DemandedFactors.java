package org.holdfast.domain.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.organisation.Organisations;
import org.holdfast.domain.signin.SecondFactors;

/** Whoever has a second factor is asked for it; whoever has none enrols one where the organisation wants it. */
@ApplicationScoped
public class DemandedFactors implements SecondFactors {

    private final Factors factors;
    private final Organisations organisations;

    @Inject
    public DemandedFactors(Factors factors, Organisations organisations) {
        this.factors = factors;
        this.organisations = organisations;
    }

    @Override
    public Demand demand(Member member) {
        if (factors.find(member.id()).isPresent()) {
            return Demand.CODE;
        }
        return required(member) ? Demand.ENROLMENT : Demand.NOTHING;
    }

    /** Whether the organisation wants the member to have one. */
    boolean required(Member member) {
        return organisations
                .find(member.organisation())
                .filter(organisation -> organisation.settings().secondFactor())
                .isPresent();
    }
}
