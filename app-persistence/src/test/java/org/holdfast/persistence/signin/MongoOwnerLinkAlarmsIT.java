package org.holdfast.persistence.signin;

import org.holdfast.domain.signin.OwnerLinkAlarms;
import org.holdfast.domain.signin.OwnerLinkAlarmsContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoOwnerLinkAlarmsIT implements OwnerLinkAlarmsContract {

    private final OwnerLinkAlarms alarms = new MongoOwnerLinkAlarms(TestDatabase.migrated(new SignInIndexes()));

    @Override
    public OwnerLinkAlarms alarms() {
        return alarms;
    }
}
