package org.holdfast.persistence.directory;

import org.holdfast.domain.directory.SyncStates;
import org.holdfast.domain.directory.SyncStatesContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoSyncStatesIT implements SyncStatesContract {

    private final SyncStates states;

    MongoSyncStatesIT() {
        states = new MongoSyncStates(TestDatabase.migrated(new DirectoryIndexes()));
    }

    @Override
    public SyncStates states() {
        return states;
    }
}
