package org.holdfast.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
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
        Page<ApiToken> page = tokens().page(HERE, Optional.of(MemberFixture.id("M1")), PageRequest.first(2));
        assertThat(page.items()).containsExactly(first, second);
        assertThat(tokens().page(HERE, Optional.empty(), PageRequest.after(tokens().keyOf(second), 2))
                        .items())
                .containsExactly(third);
        assertThat(tokens().page(HERE, Optional.of(MemberFixture.id("M2")), PageRequest.first(2))
                        .items())
                .isEmpty();
        assertThat(tokens().page(ActorFixture.OTHER_ORGANISATION, Optional.empty(), PageRequest.first(2))
                        .items())
                .isEmpty();
    }
}
