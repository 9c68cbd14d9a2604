package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.OwnerLinkAlarm;
import org.holdfast.domain.signin.OwnerLinkAlarms;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** One document an organisation, by its id. */
@ApplicationScoped
@RawDriver(because = "the newest is kept: written under a condition")
class MongoOwnerLinkAlarms implements OwnerLinkAlarms {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> alarms;

    @Inject
    MongoOwnerLinkAlarms(MongoDatabase database) {
        this.alarms = database.getCollection("owner-link-alarms");
    }

    @Override
    public Optional<OwnerLinkAlarm> newest(OrganisationId organisation) {
        return Stored.read(() -> Optional.ofNullable(
                        alarms.find(eq("_id", organisation.value())).first()))
                .map(stored -> new OwnerLinkAlarm(
                        organisation,
                        stored.getDate("at").toInstant(),
                        stored.getString("owner"),
                        stored.getBoolean("used")));
    }

    /** Where a newer one is kept, the upsert is refused as a duplicate. */
    @Override
    public void raise(OwnerLinkAlarm alarm) {
        Date at = Date.from(alarm.at());
        Document change = new Document(
                "$set", new Document("at", at).append("owner", alarm.owner()).append("used", alarm.used()));
        Stored.written(
                () -> alarms.updateOne(and(eq("_id", alarm.organisation().value()), lt("at", at)), change, UPSERT));
    }
}
