package org.holdfast.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.Network;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.ToldOnce;
import org.holdfast.domain.team.GrantsInForce;

/** Finds out which token a program holds, and what it may do now. */
@ApplicationScoped
public class RecogniseToken {

    private static final Duration REFUSAL_TOLD_EVERY = Duration.ofHours(1);

    private final ApiTokens tokens;
    private final TokenUses uses;
    private final Members members;
    private final GrantsInForce grants;
    private final TokenGrants limits;
    private final SecurityEvents events;
    private final Clock clock;

    @Inject
    public RecogniseToken(
            ApiTokens tokens,
            TokenUses uses,
            Members members,
            GrantsInForce grants,
            TokenGrants limits,
            SecurityEvents events,
            Clock clock) {
        this.tokens = tokens;
        this.uses = uses;
        this.members = members;
        this.grants = grants;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The token of a secret with what it may do at this moment; empty for one that is unknown, revoked or over, and where
     * its maker is not an active member any more.
     *
     * @param place the network address that it was brought from; a refusal is told with it
     */
    public Optional<KnownToken> recognise(SecretHash secret, String place) {
        return tokens.findByHash(secret).flatMap(token -> known(token, place));
    }

    /** Whether there is a token with the secret, be it over, revoked or of somebody shut out. */
    public boolean exists(SecretHash secret) {
        return tokens.findByHash(secret).isPresent();
    }

    /** Notes that a token let a program in; the first use from a place leaves a security event. */
    public void used(KnownToken known, String place) {
        ApiToken token = known.token();
        Instant now = now();
        TokenUse before = use(token);
        if (!before.knows(place)) {
            ToldOnce once = ToldOnce.at(now, "token " + token.id() + " from " + Network.of(place));
            events.tokenUsedFromNewPlace(
                    known.actor(), known.maker(), token.name().value(), place, once);
        }
        uses.save(token.id(), before.at(now, place));
    }

    private Optional<KnownToken> known(ApiToken token, String place) {
        Optional<Member> maker = members.find(token.organisation(), token.maker());
        Optional<Member> active = maker.filter(member -> member.state() instanceof MemberState.Active);
        if (active.isEmpty() || !token.liveAt(now())) {
            maker.ifPresent(member -> refused(token, member, place));
            return Optional.empty();
        }
        return active.map(member ->
                new KnownToken(token, member, limits.of(token.organisation(), grants.of(member), token.limits())));
    }

    /** A forgotten program may call for days: that is told once an hour. */
    private void refused(ApiToken token, Member maker, String place) {
        Instant now = now();
        TokenUse use = use(token);
        if (use.refusedAt()
                .filter(last -> now.isBefore(last.plus(REFUSAL_TOLD_EVERY)))
                .isEmpty()) {
            events.tokenRefused(
                    maker, token.name().value(), place, ToldOnce.at(now, "token " + token.id() + " refused"));
            uses.save(token.id(), use.refused(now));
        }
    }

    private TokenUse use(ApiToken token) {
        return uses.findAll(List.of(token.id())).getOrDefault(token.id(), TokenUse.never());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
