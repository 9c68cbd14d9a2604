package org.holdfast.persistence.signin;

import org.holdfast.domain.signin.Sessions;
import org.holdfast.domain.signin.SessionsContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoSessionsIT implements SessionsContract {

    private final Sessions sessions = new MongoSessions(TestDatabase.migrated(new SignInIndexes()));

    @Override
    public Sessions sessions() {
        return sessions;
    }
}
