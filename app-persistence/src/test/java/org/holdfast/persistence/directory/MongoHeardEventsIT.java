package org.holdfast.persistence.directory;

import com.mongodb.client.MongoDatabase;
import org.holdfast.domain.directory.HeardEvents;
import org.holdfast.domain.directory.HeardEventsContract;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;

class MongoHeardEventsIT implements HeardEventsContract {

    private final HeardEvents heard;

    MongoHeardEventsIT() {
        MongoDatabase database = TestDatabase.migrated(new DirectoryIndexes());
        heard = new MongoHeardEvents(
                JNoSqlFixture.get(HeardDocuments.class),
                JNoSqlFixture.get(FreshnessDocuments.class),
                JNoSqlFixture.get(CursorDocuments.class),
                database);
    }

    @Override
    public HeardEvents heard() {
        return heard;
    }
}
