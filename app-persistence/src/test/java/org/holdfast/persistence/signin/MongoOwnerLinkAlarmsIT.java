package org.holdfast.persistence.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Date;
import org.bson.Document;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.signin.OwnerLinkAlarms;
import org.holdfast.domain.signin.OwnerLinkAlarmsContract;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoOwnerLinkAlarmsIT implements OwnerLinkAlarmsContract {

    private final OwnerLinkAlarms alarms = new MongoOwnerLinkAlarms(TestDatabase.migrated(new SignInIndexes()));

    @Test
    void removesThoseInTheFormOfBefore() {
        MongoDatabase database = TestDatabase.migrated(new SignInIndexes());
        MongoCollection<Document> raw = database.getCollection(MongoOwnerLinkAlarms.COLLECTION);
        raw.insertOne(new Document("_id", ActorFixture.ORGANISATION.value())
                .append("at", new Date())
                .append("owner", "Ann")
                .append("used", true));
        new MongoOwnerLinkAlarms(database).raise(USED);
        new OwnerLinkAlarmsOfBefore().run(database);
        assertThat(raw.find()).extracting(one -> one.getString("_id")).containsExactly(USED.id());
    }

    @Override
    public OwnerLinkAlarms alarms() {
        return alarms;
    }
}
