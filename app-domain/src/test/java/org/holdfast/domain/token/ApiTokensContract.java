package org.holdfast.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

/** What every store of tokens does. */
public interface ApiTokensContract {

    OrganisationId HERE = ActorFixture.ORGANISATION;

    ApiTokens tokens();

    @Test
    default void keepsATokenWithEverything() {
        ApiToken token = TokenFixture.token("T1", "Zoë's export");
        tokens().save(token);
        assertThat(tokens().find(HERE, token.id())).contains(token);
        assertThat(tokens().findByHash(token.hash())).contains(token);
    }

    @Test
    default void findsNothingUnknownNorOfAnotherOrganisation() {
        ApiToken token = TokenFixture.token("T1", "Export");
        tokens().save(token);
        assertThat(tokens().find(ActorFixture.OTHER_ORGANISATION, token.id())).isEmpty();
        assertThat(tokens().find(HERE, TokenFixture.id("T2"))).isEmpty();
        assertThat(tokens().findByHash(TokenSecret.random(TokenKind.SERVICE).hash()))
                .isEmpty();
    }

    @Test
    default void keepsTheNewerVersion() {
        ApiToken token = TokenFixture.token("T1", "Export");
        tokens().save(token.revokedNow());
        tokens().save(token);
        assertThat(tokens().find(HERE, token.id()).orElseThrow().revoked()).isTrue();
    }

    @Test
    default void listsByNameInPages() {
        ApiToken second = TokenFixture.token("T1", "Échange");
        ApiToken first = TokenFixture.token("T2", "dashboard");
        ApiToken third = TokenFixture.token("T3", "Export");
        List.of(second, first, third).forEach(tokens()::save);
        Page<ApiToken> page = tokens().page(HERE, made("M1"), TokenFixture.NOW, PageRequest.first(2));
        assertThat(page.items()).containsExactly(first, second);
        assertThat(tokens().page(
                                HERE,
                                TokenFilter.none(),
                                TokenFixture.NOW,
                                PageRequest.after(tokens().keyOf(second), 2))
                        .items())
                .containsExactly(third);
        assertThat(tokens().page(HERE, made("M2"), TokenFixture.NOW, PageRequest.first(2))
                        .items())
                .isEmpty();
        assertThat(tokens().page(
                                ActorFixture.OTHER_ORGANISATION,
                                TokenFilter.none(),
                                TokenFixture.NOW,
                                PageRequest.first(2))
                        .items())
                .isEmpty();
    }

    @Test
    default void findsByAPartOfTheNameAndByWhatTheyDo() {
        Instant later = TokenFixture.NOW.plus(Duration.ofDays(91));
        ApiToken live = TokenFixture.token("T1", "Nightly Éxport (a.b)");
        ApiToken revoked = TokenFixture.revoked(TokenFixture.token("T2", "Export of costs"));
        ApiToken other = TokenFixture.service("T3", "Dashboard", MemberFixture.id("M2"), Set.of());
        List.of(live, revoked, other).forEach(tokens()::save);
        assertThat(found("EXPORT", Optional.empty(), TokenFixture.NOW)).containsExactly(revoked, live);
        assertThat(found("(a.b)", Optional.empty(), TokenFixture.NOW)).containsExactly(live);
        assertThat(found("(a-b)", Optional.empty(), TokenFixture.NOW)).isEmpty();
        assertThat(found("T1", Optional.empty(), TokenFixture.NOW)).isEmpty();
        assertThat(found("", Optional.of(TokenState.LIVE), TokenFixture.NOW)).containsExactly(other, live);
        assertThat(found("", Optional.of(TokenState.LIVE), later)).isEmpty();
        assertThat(found("", Optional.of(TokenState.ENDED), later)).containsExactly(other, live);
        assertThat(found("", Optional.of(TokenState.REVOKED), later)).containsExactly(revoked);
        assertThat(found("export", Optional.of(TokenState.ENDED), later)).containsExactly(live);
        TokenFilter ofFirst = new TokenFilter(Optional.of("o"), Optional.empty()).madeBy(MemberFixture.id("M1"));
        assertThat(tokens().count(HERE, ofFirst, later).value()).isEqualTo(2);
        assertThat(tokens().count(ActorFixture.OTHER_ORGANISATION, ofFirst, later)
                        .value())
                .isZero();
    }

    private List<ApiToken> found(String text, Optional<TokenState> state, Instant moment) {
        return tokens().page(HERE, new TokenFilter(Optional.of(text), state), moment, PageRequest.first(5))
                .items();
    }

    private static TokenFilter made(String maker) {
        return TokenFilter.none().madeBy(MemberFixture.id(maker));
    }

    @Test
    default void countsWhatIsLiveAndLimitedToAScope() {
        String group = "01HZZZZZZZ00000000000000G1";
        Grant onGroup = Grant.of(Role.VIEWER.id(), Scope.group(group));
        Grant ending = onGroup.ending(TokenFixture.NOW.plus(Duration.ofDays(3)));
        Grant whole = new Grant(Role.EDITOR, HERE.value());
        tokens().save(TokenFixture.service("T1", "One", MemberFixture.id("M1"), Set.of(onGroup, whole)));
        tokens().save(TokenFixture.service("T2", "Other", MemberFixture.id("M1"), Set.of(whole)));
        tokens().save(TokenFixture.service("T3", "Ending", MemberFixture.id("M1"), Set.of(ending, whole)));
        ApiToken revoked = TokenFixture.service("T4", "Revoked", MemberFixture.id("M1"), Set.of(onGroup));
        tokens().save(revoked);
        tokens().save(TokenFixture.revoked(revoked));
        assertThat(tokens().countLive(HERE, group, TokenFixture.NOW).value()).isEqualTo(2);
        assertThat(tokens().countLive(HERE, group, TokenFixture.NOW.plus(Duration.ofDays(4)))
                        .value())
                .isEqualTo(1);
        assertThat(tokens().countLive(HERE, group, TokenFixture.NOW.plus(Duration.ofDays(90)))
                        .value())
                .isZero();
        assertThat(tokens().countLive(ActorFixture.OTHER_ORGANISATION, group, TokenFixture.NOW)
                        .value())
                .isZero();
    }
}
