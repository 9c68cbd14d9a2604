package org.holdfast.persistence.signon;

import org.holdfast.domain.signon.SignOnAttempts;
import org.holdfast.domain.signon.SignOnAttemptsContract;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;

class MongoSignOnAttemptsIT implements SignOnAttemptsContract {

    private final SignOnAttempts attempts = new MongoSignOnAttempts(
            JNoSqlFixture.get(AttemptDocuments.class), TestDatabase.migrated(new SignOnIndexes()));

    @Override
    public SignOnAttempts attempts() {
        return attempts;
    }
}
