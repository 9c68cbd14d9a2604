package org.holdfast.persistence.token;

import org.holdfast.domain.token.TokenUses;
import org.holdfast.domain.token.TokenUsesContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoTokenUsesIT implements TokenUsesContract {

    private final TokenUses uses = new MongoTokenUses(TestDatabase.migrated(new TokenIndexes()));

    @Override
    public TokenUses uses() {
        return uses;
    }
}
