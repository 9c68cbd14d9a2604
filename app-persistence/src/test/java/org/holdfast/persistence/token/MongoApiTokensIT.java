package org.holdfast.persistence.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.token.ApiTokens;
import org.holdfast.domain.token.ApiTokensContract;
import org.holdfast.domain.token.TokenFilter;
import org.holdfast.domain.token.TokenFixture;
import org.holdfast.domain.token.TokenState;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoApiTokensIT implements ApiTokensContract {

    private final ApiTokens tokens = new MongoApiTokens(
            TestDatabase.migrated(new TokenIndexes(), new TokenScopeIndexes(), new TokenStateIndexes()));

    @Override
    public ApiTokens tokens() {
        return tokens;
    }

    @Test
    void readsAPageAndCountsWithOneCommandEach() {
        TokenFilter filter = new TokenFilter(Optional.of("a"), Optional.of(TokenState.LIVE));
        assertThat(TestDatabase.commandsOf(() -> tokens.page(HERE, filter, TokenFixture.NOW, PageRequest.first(50))))
                .containsExactly("find");
        assertThat(TestDatabase.commandsOf(() -> tokens.count(HERE, filter, TokenFixture.NOW)))
                .containsExactly("aggregate");
    }
}
