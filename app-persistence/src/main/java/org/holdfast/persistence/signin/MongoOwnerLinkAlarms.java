package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.OwnerLinkAlarm;
import org.holdfast.domain.signin.OwnerLinkAlarms;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** One document an alarm, by the id of its entry. A handful in the life of an installation: no index beside that. */
@ApplicationScoped
@RawDriver(because = "replaced whole by its id, so that telling again changes nothing")
class MongoOwnerLinkAlarms implements OwnerLinkAlarms {

    static final String COLLECTION = "owner-link-alarms";

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> alarms;

    @Inject
    MongoOwnerLinkAlarms(MongoDatabase database) {
        this.alarms = database.getCollection(COLLECTION);
    }

    @Override
    public List<OwnerLinkAlarm> since(OrganisationId organisation, Instant moment, int most) {
        return Stream.of(true, false)
                .flatMap(used -> since(organisation, used, moment, most).stream())
                .map(stored -> new OwnerLinkAlarm(
                        stored.getString("_id"),
                        organisation,
                        stored.getDate("at").toInstant(),
                        stored.getString("owner"),
                        stored.getBoolean("used")))
                .toList();
    }

    private List<Document> since(OrganisationId organisation, boolean used, Instant moment, int most) {
        return Stored.read(() -> alarms.find(
                        and(eq("organisation", organisation.value()), eq("used", used), gt("at", Date.from(moment))))
                .sort(descending("at"))
                .limit(most)
                .into(new ArrayList<>()));
    }

    @Override
    public void raise(OwnerLinkAlarm alarm) {
        Document stored = new Document("_id", alarm.id())
                .append("organisation", alarm.organisation().value())
                .append("at", Date.from(alarm.at()))
                .append("owner", alarm.owner())
                .append("used", alarm.used());
        Stored.written(() -> alarms.replaceOne(eq("_id", alarm.id()), stored, UPSERT));
    }
}
