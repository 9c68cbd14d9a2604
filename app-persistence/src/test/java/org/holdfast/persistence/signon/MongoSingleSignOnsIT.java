package org.holdfast.persistence.signon;

import org.holdfast.domain.signon.SingleSignOns;
import org.holdfast.domain.signon.SingleSignOnsContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoSingleSignOnsIT implements SingleSignOnsContract {

    private final SingleSignOns settings = new MongoSingleSignOns(TestDatabase.migrated(new SignOnIndexes()));

    @Override
    public SingleSignOns settings() {
        return settings;
    }
}
