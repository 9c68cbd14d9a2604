package org.holdfast.web.token;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.TokenUse;
import org.holdfast.web.member.GrantView;
import org.jspecify.annotations.Nullable;

/** A token as the API shows it. */
@Name("Token")
@Description("A token by which a program calls the API. Its secret is shown once, when it is made.")
public record TokenView(
        @NonNull @Id String id,

        @NonNull TokenKindName kind,
        @NonNull String name,

        @Description("The member who made it; it never does more than this member may.") @NonNull @Id
        String makerId,

        @Description("What it may do at most.") @NonNull List<@NonNull GrantView> grants,

        @NonNull Instant madeAt,

        @Description("The moment from which on it does nothing.") @NonNull
        Instant endsAt,

        boolean revoked,

        @Description("When it last let a program in, to the minute; null for never.") @Nullable
        Instant lastUsedAt) {

    public TokenView {
        grants = List.copyOf(grants);
    }

    static TokenView of(ApiToken token, TokenUse use) {
        return new TokenView(
                token.id().value(),
                TokenKindName.of(token.kind()),
                token.name().value(),
                token.maker().value(),
                GrantView.of(token.organisation(), token.limits()),
                token.madeAt(),
                token.endsAt(),
                token.revoked(),
                use.lastAt().orElse(null));
    }
}
