package org.holdfast.domain.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.EveryPage;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.ApiTokens;
import org.holdfast.domain.token.TokenFilter;
import org.holdfast.domain.token.TokenState;

/** Says which programs act for somebody, and what they may do at most. For those who may see what is granted everywhere. */
@ApplicationScoped
public class ExplainTokens {

    private static final TokenFilter LIVE = new TokenFilter(Optional.empty(), Optional.of(TokenState.LIVE));

    private final Access access;
    private final ApiTokens tokens;
    private final Members members;
    private final ReadRoles roles;
    private final Clock clock;

    @Inject
    public ExplainTokens(Access access, ApiTokens tokens, Members members, ReadRoles roles, Clock clock) {
        this.access = access;
        this.tokens = tokens;
        this.members = members;
        this.roles = roles;
        this.clock = clock;
    }

    /** A page of the tokens that a member made and that let programs in now, by name. */
    public Page<ApiToken> of(Actor actor, MemberId maker, PageRequest page) {
        access.requireEverywhere(actor, Permission.ACCESS_READ);
        return tokens.page(actor.organisation(), LIVE.madeBy(maker), clock.instant(), page);
    }

    /** How many of these there are, counted up to a limit. */
    public Count count(Actor actor, MemberId maker) {
        access.requireEverywhere(actor, Permission.ACCESS_READ);
        return tokens.count(actor.organisation(), LIVE.madeBy(maker), clock.instant());
    }

    /** Hands over the tokens of everybody that let programs in now, by name and a few at a time. */
    public void everyone(Actor actor, Consumer<List<ExplainedToken>> reader) {
        access.requireEverywhere(actor, Permission.ACCESS_READ);
        Instant now = clock.instant();
        EveryPage.read(
                page -> tokens.page(actor.organisation(), LIVE, now, page),
                tokens::keyOf,
                some -> reader.accept(explained(actor, some, now)));
    }

    private List<ExplainedToken> explained(Actor actor, List<ApiToken> found, Instant now) {
        Map<MemberId, Member> makers = members.findAll(
                actor.organisation(), found.stream().map(ApiToken::maker).toList());
        List<RoleId> asked = found.stream()
                .flatMap(token -> token.limits().stream())
                .map(Grant::role)
                .distinct()
                .toList();
        Map<RoleId, Set<Permission>> allowed = roles.permissions(actor.organisation(), asked);
        return found.stream()
                .flatMap(token -> Optional.ofNullable(makers.get(token.maker())).stream()
                        .map(maker -> new ExplainedToken(token, maker, limits(token, allowed, now))))
                .toList();
    }

    private static List<ExplainedGrant> limits(ApiToken token, Map<RoleId, Set<Permission>> allowed, Instant now) {
        return token.limits().stream()
                .sorted(Grant.ORDER)
                .map(limit -> new ExplainedGrant(
                        limit,
                        allowed.getOrDefault(limit.role(), Set.of()),
                        Optional.empty(),
                        limit.endedAt(now),
                        Way.DIRECT))
                .toList();
    }
}
