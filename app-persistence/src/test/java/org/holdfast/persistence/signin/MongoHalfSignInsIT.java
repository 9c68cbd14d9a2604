package org.holdfast.persistence.signin;

import org.holdfast.domain.signin.HalfSignIns;
import org.holdfast.domain.signin.HalfSignInsContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoHalfSignInsIT implements HalfSignInsContract {

    private final HalfSignIns halves = new MongoHalfSignIns(TestDatabase.migrated(new HalfSignInIndexes()));

    @Override
    public HalfSignIns halves() {
        return halves;
    }
}
