package org.holdfast.persistence.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.Sessions;
import org.holdfast.domain.signin.SessionsContract;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoSessionsIT implements SessionsContract {

    private final MongoDatabase database = TestDatabase.migrated(new SignInIndexes(), new SessionPageIndexes());
    private final Sessions sessions = new MongoSessions(
            JNoSqlFixture.get(SessionDocuments.class), JNoSqlFixture.get(MongoDBTemplate.class), database);

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Test
    void readsAPageWithOneCommand() {
        Instant begin = Instant.EPOCH;
        assertThat(TestDatabase.commandsOf(() -> sessions.page(ANN.member(), begin, begin, PageRequest.first(50))))
                .containsExactly("aggregate");
    }
}
