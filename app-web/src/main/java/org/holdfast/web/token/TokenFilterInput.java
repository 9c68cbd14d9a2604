package org.holdfast.web.token;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.holdfast.domain.token.TokenFilter;
import org.jspecify.annotations.Nullable;

/** Narrows a list of tokens. */
@Input("TokenFilter")
@Description("Narrows a list of tokens; what is absent does not narrow.")
public record TokenFilterInput(
        @Description("Found anywhere in the name, ignoring case.") @Nullable
        String text,

        @Nullable TokenStateName state) {

    static TokenFilter filter(@Nullable TokenFilterInput input) {
        return input == null ? TokenFilter.none() : input.filter();
    }

    private TokenFilter filter() {
        return new TokenFilter(
                Optional.ofNullable(text), Optional.ofNullable(state).map(TokenStateName::state));
    }
}
