package org.holdfast.persistence.answer;

import com.mongodb.client.MongoDatabase;
import org.holdfast.domain.answer.Recounts;
import org.holdfast.domain.answer.RecountsContract;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;

class MongoRecountsIT implements RecountsContract {

    private final MongoDatabase database = TestDatabase.migrated();
    private final Recounts recounts = new MongoRecounts(JNoSqlFixture.get(RecountDocuments.class), database);

    @Override
    public Recounts recounts() {
        return recounts;
    }
}
