package org.holdfast.domain.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.MemberId;

/** Tokens for tests. */
public final class TokenFixture {

    public static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private TokenFixture() {}

    /** An id that ends in these characters. */
    public static TokenId id(String end) {
        return new TokenId("01HZZZZZZZ0000000000000000".substring(0, 26 - end.length()) + end);
    }

    /** A token of the member whose id ends in {@code M1}, for reading. */
    public static ApiToken token(String end, String name) {
        return new ApiToken(
                id(end),
                1,
                ActorFixture.ORGANISATION,
                TokenKind.PERSONAL,
                new TokenName(name),
                MemberFixture.id("M1"),
                TokenSecret.random(TokenKind.PERSONAL).hash(),
                Set.of(new Grant(Role.VIEWER, ActorFixture.ORGANISATION.value())),
                NOW,
                NOW.plus(Duration.ofDays(90)),
                false);
    }

    /** A token of a service, made by a member. */
    public static ApiToken service(String end, String name, MemberId maker, Set<Grant> limits) {
        ApiToken token = token(end, name);
        return new ApiToken(
                token.id(),
                1,
                token.organisation(),
                TokenKind.SERVICE,
                token.name(),
                maker,
                token.hash(),
                limits,
                token.madeAt(),
                token.endsAt(),
                false);
    }

    /** The same, taken back. */
    public static ApiToken revoked(ApiToken token) {
        return token.revokedNow();
    }
}
