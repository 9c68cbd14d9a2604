package org.holdfast.persistence.journal;

import org.holdfast.domain.journal.Watermarks;
import org.holdfast.domain.journal.WatermarksContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoWatermarksIT implements WatermarksContract {

    private final Watermarks watermarks = new MongoWatermarks(TestDatabase.migrated());

    @Override
    public Watermarks watermarks() {
        return watermarks;
    }
}
