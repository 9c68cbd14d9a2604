package org.holdfast.persistence.signin;

import com.mongodb.client.MongoDatabase;
import org.holdfast.domain.signin.Sessions;
import org.holdfast.domain.signin.SessionsContract;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;

class MongoSessionsIT implements SessionsContract {

    private final MongoDatabase database = TestDatabase.migrated(new SignInIndexes());
    private final Sessions sessions = new MongoSessions(JNoSqlFixture.get(SessionDocuments.class), database);

    @Override
    public Sessions sessions() {
        return sessions;
    }
}
