package org.holdfast.persistence.signin;

import org.holdfast.domain.signin.KnownBrowsers;
import org.holdfast.domain.signin.KnownBrowsersContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoKnownBrowsersIT implements KnownBrowsersContract {

    private final KnownBrowsers stored = new MongoKnownBrowsers(TestDatabase.migrated(new LinkQueueIndexes()));

    @Override
    public KnownBrowsers stored() {
        return stored;
    }
}
