package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** There was one alarm an organisation, in another form, which nobody reads any more. */
@ApplicationScoped
class OwnerLinkAlarmsOfBefore implements MigrationStep {

    @Override
    public int number() {
        return 304;
    }

    @Override
    public String name() {
        return "alarms of links for owners in their former form";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(MongoOwnerLinkAlarms.COLLECTION).deleteMany(eq("organisation", null));
    }
}
