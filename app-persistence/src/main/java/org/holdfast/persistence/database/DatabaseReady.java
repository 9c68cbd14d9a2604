package org.holdfast.persistence.database;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means: the migrations are through and the database answers now. It is asked for a document, as an embedded
 * database whose storage broke down still answers a ping.
 */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {

    private static final String NAME = "database";

    private final MongoDatabase database;
    private final DatabaseStart start;

    @Inject
    DatabaseReady(MongoDatabase database, DatabaseStart start) {
        this.database = database;
        this.start = start;
    }

    @Override
    public HealthCheckResponse call() {
        return start.isPrepared() && answers() ? HealthCheckResponse.up(NAME) : HealthCheckResponse.down(NAME);
    }

    private boolean answers() {
        try {
            database.withTimeout(2, TimeUnit.SECONDS)
                    .getCollection(Migrations.COLLECTION)
                    .find()
                    .projection(Projections.include("_id"))
                    .limit(1)
                    .first();
            return true;
        } catch (MongoException e) {
            return false;
        }
    }
}
