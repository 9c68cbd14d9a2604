package org.holdfast.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.RightsNow;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.team.GrantsInForce;

/** The rights of members, and of services within those of the members who made their tokens. */
@ApplicationScoped
public class ActorRights implements RightsNow {

    private final Members members;
    private final ApiTokens tokens;
    private final GrantsInForce inForce;
    private final TokenGrants limits;
    private final Clock clock;

    @Inject
    public ActorRights(Members members, ApiTokens tokens, GrantsInForce inForce, TokenGrants limits, Clock clock) {
        this.members = members;
        this.tokens = tokens;
        this.inForce = inForce;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Optional<Grants> of(OrganisationId organisation, String actorId) {
        Optional<Member> member = members.find(organisation, new MemberId(actorId));
        return member.isPresent()
                ? member.flatMap(this::active)
                : live(organisation, actorId)
                        .flatMap(token -> maker(token).map(held -> limits.of(organisation, held, token.limits())));
    }

    @Override
    public Optional<Grants> ofPersonBehind(OrganisationId organisation, String actorId) {
        Optional<Member> member = members.find(organisation, new MemberId(actorId));
        return member.isPresent()
                ? member.flatMap(this::active)
                : live(organisation, actorId).flatMap(this::maker);
    }

    private Optional<ApiToken> live(OrganisationId organisation, String token) {
        return tokens.find(organisation, new TokenId(token)).filter(found -> found.liveAt(clock.instant()));
    }

    private Optional<Grants> active(Member member) {
        return Optional.of(member)
                .filter(found -> found.state() instanceof MemberState.Active)
                .map(inForce::of);
    }

    private Optional<Grants> maker(ApiToken token) {
        return members.find(token.organisation(), token.maker()).flatMap(this::active);
    }
}
