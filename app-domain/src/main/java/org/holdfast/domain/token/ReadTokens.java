package org.holdfast.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Reading tokens: everybody their own, and who looks after people, or sees what is granted, all of them. */
@ApplicationScoped
public class ReadTokens {

    private final Access access;
    private final ApiTokens tokens;
    private final TokenUses uses;
    private final Clock clock;

    @Inject
    public ReadTokens(Access access, ApiTokens tokens, TokenUses uses, Clock clock) {
        this.access = access;
        this.tokens = tokens;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * A token that the caller made, or any for who looks after members or sees what is granted.
     *
     * @throws NotFoundException {@code token-not-found}
     */
    public ApiToken get(Actor actor, TokenId id) {
        ApiToken token =
                tokens.find(actor.organisation(), id).orElseThrow(() -> NotFoundException.notFound(ApiToken.TYPE));
        if (!made(actor, token) && !access.may(actor, Permission.MEMBER_MANAGE, token.path())) {
            access.requireSight(actor, Permission.ACCESS_READ, token.path(), ApiToken.TYPE);
        }
        return token;
    }

    /** The same to be taken back: one that the caller made, or any for who looks after members. */
    ApiToken revocable(Actor actor, TokenId id) {
        ApiToken token = get(actor, id);
        if (!made(actor, token)) {
            access.require(actor, Permission.MEMBER_MANAGE, token.path());
        }
        return token;
    }

    /** No program is let at the tokens of who made it as at its own. */
    private static boolean made(Actor actor, ApiToken token) {
        return actor.id().equals(token.maker().value()) && actor.origin() != Origin.TOKEN;
    }

    /** A page of those that the caller made and that match, by name. A program makes none: it sees what it may of everybody's. */
    public Page<ApiToken> own(Actor actor, TokenFilter filter, PageRequest page) {
        requirePerson(actor);
        return tokens.page(actor.organisation(), filter.madeBy(new MemberId(actor.id())), clock.instant(), page);
    }

    /** How many of these there are, counted up to a limit. */
    public Count countOwn(Actor actor, TokenFilter filter) {
        requirePerson(actor);
        return tokens.count(actor.organisation(), filter.madeBy(new MemberId(actor.id())), clock.instant());
    }

    private void requirePerson(Actor actor) {
        if (actor.origin() == Origin.TOKEN) {
            access.requireEitherEverywhere(actor, Permission.MEMBER_MANAGE, Permission.ACCESS_READ);
        }
    }

    /** A page of the tokens of the organisation that match, by name. */
    public Page<ApiToken> all(Actor actor, TokenFilter filter, PageRequest page) {
        access.requireEitherEverywhere(actor, Permission.MEMBER_MANAGE, Permission.ACCESS_READ);
        return tokens.page(actor.organisation(), filter, clock.instant(), page);
    }

    /** How many of these there are, counted up to a limit. */
    public Count countAll(Actor actor, TokenFilter filter) {
        access.requireEitherEverywhere(actor, Permission.MEMBER_MANAGE, Permission.ACCESS_READ);
        return tokens.count(actor.organisation(), filter, clock.instant());
    }

    /** How some tokens that were read from here were used; those that never were are left out. */
    public Map<TokenId, TokenUse> uses(List<ApiToken> some) {
        return some.isEmpty()
                ? Map.of()
                : uses.findAll(some.stream().map(ApiToken::id).toList());
    }

    /** The key of a token in a list, for reading on from there. */
    public String keyOf(ApiToken token) {
        return tokens.keyOf(token);
    }
}
