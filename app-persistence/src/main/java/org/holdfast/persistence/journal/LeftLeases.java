package org.holdfast.persistence.journal;

import com.mongodb.client.MongoDatabase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.bson.Document;
import org.holdfast.persistence.database.DatabaseIdentity;
import org.holdfast.persistence.database.DatabasePrepared;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/**
 * Leases found at the start of an embedded database belong to a process that was killed, as there is no other. They end
 * at once: nobody waits for the dead, and what they were doing goes on. In a cluster they end by themselves.
 */
@ApplicationScoped
@RawDriver(because = "leases are taken under a condition, and so are no entities")
class LeftLeases {

    private final MongoDatabase database;
    private final DatabaseIdentity identity;

    @Inject
    LeftLeases(MongoDatabase database, DatabaseIdentity identity) {
        this.database = database;
        this.identity = identity;
    }

    void onPrepared(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) DatabasePrepared prepared) {
        if (identity.alone()) {
            Stored.read(() -> database.getCollection(MongoLeases.COLLECTION).deleteMany(new Document()));
        }
    }
}
