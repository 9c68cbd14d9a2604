package org.holdfast.web.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Person;
import org.holdfast.domain.member.ReadPeople;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.ReadTokens;
import org.holdfast.domain.token.TokenId;
import org.holdfast.domain.token.TokenUse;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.member.ShownGrant;

/** Tokens in words, for pages. */
@ApplicationScoped
public class TokenRows {

    private final ReadTokens tokens;
    private final ReadPeople people;
    private final GrantWords words;
    private final Clock clock;

    @Inject
    public TokenRows(ReadTokens tokens, ReadPeople people, GrantWords words, Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /** A line for each of some tokens that the viewer read. */
    public List<TokenRow> of(Actor viewer, List<ApiToken> some) {
        Map<TokenId, TokenUse> uses = tokens.uses(some);
        Map<MemberId, Person> makers = people.findAll(
                viewer, some.stream().map(ApiToken::maker).distinct().toList());
        Map<ApiToken, List<ShownGrant>> limits = words.ofEach(viewer, some, ApiToken::limits);
        Instant now = clock.instant();
        return some.stream()
                .map(token -> new TokenRow(
                        token,
                        Optional.ofNullable(makers.get(token.maker()))
                                .map(maker -> maker.name().value())
                                .orElse(""),
                        uses.getOrDefault(token.id(), TokenUse.never()).lastAt(),
                        limits.getOrDefault(token, List.of()),
                        token.stateAt(now)))
                .toList();
    }
}
