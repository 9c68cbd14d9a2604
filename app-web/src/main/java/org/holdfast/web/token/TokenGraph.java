package org.holdfast.web.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.MakeToken;
import org.holdfast.domain.token.ReadTokens;
import org.holdfast.domain.token.RevokeToken;
import org.holdfast.domain.token.TokenFilter;
import org.holdfast.domain.token.TokenId;
import org.holdfast.domain.token.TokenUse;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.jspecify.annotations.Nullable;

/** Tokens: everybody's own, and for who looks after people all of them. */
@GraphQLApi
@ApplicationScoped
public class TokenGraph {

    private static final Cursors TOKENS = new Cursors("tokens");

    private final CurrentActor caller;
    private final ReadTokens tokens;
    private final MakeToken making;
    private final RevokeToken revoking;

    @Inject
    public TokenGraph(CurrentActor caller, ReadTokens tokens, MakeToken making, RevokeToken revoking) {
        this.caller = caller;
        this.tokens = tokens;
        this.making = making;
        this.revoking = revoking;
    }

    @Query
    @Needs({})
    @Description("The tokens that the caller made and that match, by name. A program sees those of its maker with "
            + "access.read or member.manage only.")
    public @NonNull TokenConnection ownTokens(
            @Nullable TokenFilterInput filter,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        PageRequest page = new PageArguments(first, after, last, before).of(TOKENS);
        TokenFilter narrowed = TokenFilterInput.filter(filter);
        Actor actor = caller.get();
        return TokenConnection.of(
                tokens.own(actor, narrowed, page), TOKENS, tokens, () -> tokens.countOwn(actor, narrowed));
    }

    @Query
    @Needs(value = Permission.ACCESS_READ, or = Permission.MEMBER_MANAGE)
    @Description("The tokens of the organisation that match, by name.")
    public @NonNull TokenConnection tokens(
            @Nullable TokenFilterInput filter,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        PageRequest page = new PageArguments(first, after, last, before).of(TOKENS);
        TokenFilter narrowed = TokenFilterInput.filter(filter);
        Actor actor = caller.get();
        return TokenConnection.of(
                tokens.all(actor, narrowed, page), TOKENS, tokens, () -> tokens.countAll(actor, narrowed));
    }

    @Mutation
    @Needs({})
    @Description(
            "Makes a token: everybody one of their own, and who has member.manage one of a service. Not for callers with a token.")
    public @NonNull MadeTokenView makeToken(@NonNull MakeTokenInput input) {
        Actor actor = caller.get().through(Origin.API);
        MakeToken.Made made = making.make(actor, input.wanted(actor.organisation()));
        return new MadeTokenView(
                TokenView.of(made.token(), TokenUse.never()), made.secret().value());
    }

    @Mutation
    @Needs({})
    @Description("Takes a token back for good: its maker, or who has member.manage. Not for callers with a token.")
    public @NonNull TokenView revokeToken(@NonNull @Id String id) {
        ApiToken token = revoking.revoke(caller.get().through(Origin.API), new TokenId(id));
        return TokenView.of(token, tokens.uses(List.of(token)).getOrDefault(token.id(), TokenUse.never()));
    }
}
