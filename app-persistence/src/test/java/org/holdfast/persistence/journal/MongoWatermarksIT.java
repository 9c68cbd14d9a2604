package org.holdfast.persistence.journal;

import org.holdfast.domain.journal.Watermarks;
import org.holdfast.domain.journal.WatermarksContract;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;

class MongoWatermarksIT implements WatermarksContract {

    private final Watermarks watermarks;

    MongoWatermarksIT() {
        TestDatabase.migrated();
        watermarks = new MongoWatermarks(JNoSqlFixture.get(MarkDocuments.class));
    }

    @Override
    public Watermarks watermarks() {
        return watermarks;
    }
}
