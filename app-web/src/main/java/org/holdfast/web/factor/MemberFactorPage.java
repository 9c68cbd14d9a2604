package org.holdfast.web.factor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.function.Supplier;
import org.holdfast.domain.factor.FactorState;
import org.holdfast.domain.factor.ReadFactors;
import org.holdfast.domain.factor.ResetFactor;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;

/** The second factor of the member of the address, for those who look after people. */
@Named
@RequestScoped
public class MemberFactorPage {

    private final CurrentActor caller;
    private final ResetFactor resetting;
    private final Parameters parameters;
    private final Onward onward;
    private final Supplier<FactorState> state;
    private final Supplier<Boolean> outranked;

    @Inject
    public MemberFactorPage(
            CurrentActor caller,
            ReadFactors reading,
            ResetFactor resetting,
            ReadMembers members,
            NobodyGrantsWhatTheyLack grantable,
            Parameters parameters,
            Onward onward) {
        this.caller = caller;
        this.resetting = resetting;
        this.parameters = parameters;
        this.onward = onward;
        this.outranked = Once.of(() -> grantable.outranks(caller.get(), members.get(caller.get(), member())));
        this.state = Once.of(() -> reading.of(caller.get(), member()));
    }

    /** How it stands. */
    public FactorState state() {
        return state.get();
    }

    /** Whether it is somebody else's, who may do no more than the viewer, and can be taken away. */
    public boolean resettable() {
        return state().enrolledAt().isPresent() && !caller.get().id().equals(member().value()) && outranked.get();
    }

    /** Takes it away. */
    public void reset() {
        resetting.reset(caller.get(), member());
        onward.to("/members/" + member(), "factor-reset", Map.of());
    }

    private MemberId member() {
        return new MemberId(parameters.id("id"));
    }
}
