package org.holdfast.persistence.journal;

import org.holdfast.domain.shared.Leases;
import org.holdfast.domain.shared.LeasesContract;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.persistence.database.TestDatabase;

class MongoLeasesIT implements LeasesContract {

    private final SettableClock clock = new SettableClock();
    private final Leases leases = new MongoLeases(TestDatabase.migrated(), clock);

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }
}
