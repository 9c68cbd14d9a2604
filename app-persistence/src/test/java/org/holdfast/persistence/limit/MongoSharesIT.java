package org.holdfast.persistence.limit;

import org.holdfast.domain.limit.Shares;
import org.holdfast.domain.limit.SharesContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoSharesIT implements SharesContract {

    private final Shares shares = new MongoShares(TestDatabase.migrated(new ShareIndexes()));

    @Override
    public Shares shares() {
        return shares;
    }
}
