package org.holdfast.persistence.signin;

import org.holdfast.domain.signin.LinkQueues;
import org.holdfast.domain.signin.LinkQueuesContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoLinkQueuesIT implements LinkQueuesContract {

    private final LinkQueues stored = new MongoLinkQueues(TestDatabase.migrated(new LinkQueueIndexes()));

    @Override
    public LinkQueues stored() {
        return stored;
    }
}
