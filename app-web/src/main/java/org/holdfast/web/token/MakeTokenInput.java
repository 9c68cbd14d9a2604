package org.holdfast.web.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.token.MakeToken;
import org.holdfast.domain.token.TokenName;
import org.holdfast.web.member.GrantInput;

/** What a token is to be. */
@Input("MakeTokenInput")
@Description("What a token is to be.")
public record MakeTokenInput(
        @NonNull TokenKindName kind,

        @Description("What it is for.") @NonNull String name,

        @Description("What it may do at most; the caller holds all of it.") @NonNull
        List<@NonNull GrantInput> grants,

        @Description("How many days it lives, 1 to 366.") int days) {

    /** All of it, with every problem at once. */
    MakeToken.Wanted wanted(OrganisationId organisation) {
        InputCheck check = new InputCheck();
        Optional<TokenName> named = check.value(() -> new TokenName(name));
        Optional<Set<Grant>> limits = check.value(() -> GrantInput.grants(organisation, grants));
        check.done();
        return new MakeToken.Wanted(kind.kind(), named.orElseThrow(), limits.orElseThrow(), days);
    }
}
