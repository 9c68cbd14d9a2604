package org.holdfast.persistence.answer;

import org.holdfast.domain.answer.Recounts;
import org.holdfast.domain.answer.RecountsContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoRecountsIT implements RecountsContract {

    private final Recounts recounts = new MongoRecounts(TestDatabase.migrated());

    @Override
    public Recounts recounts() {
        return recounts;
    }
}
