package org.holdfast.web.factor;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.holdfast.domain.factor.FactorState;
import org.jspecify.annotations.Nullable;

/** How it stands with a second factor, as the API shows it: no secret, ever. */
@Name("SecondFactor")
@Description(
        "How it stands with the second factor of a member. What the device knows, and recovery codes, are shown once, on a page.")
public record SecondFactorView(
        @Description("Since when there is one; null for none.") @Nullable
        Instant enrolledAt,

        @Description("How many recovery codes are left.") int recoveryCodes,

        @Description("Whether the organisation wants everybody to have one who comes in by a link.")
        boolean required) {

    static SecondFactorView from(FactorState state) {
        return new SecondFactorView(state.enrolledAt().orElse(null), state.recoveryCodes(), state.required());
    }
}
