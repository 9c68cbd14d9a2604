package org.holdfast.persistence.token;

import org.holdfast.domain.token.ApiTokens;
import org.holdfast.domain.token.ApiTokensContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoApiTokensIT implements ApiTokensContract {

    private final ApiTokens tokens =
            new MongoApiTokens(TestDatabase.migrated(new TokenIndexes(), new TokenScopeIndexes()));

    @Override
    public ApiTokens tokens() {
        return tokens;
    }
}
