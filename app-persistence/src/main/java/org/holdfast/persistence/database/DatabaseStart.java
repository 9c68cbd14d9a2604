package org.holdfast.persistence.database;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.holdfast.domain.shared.Starting;

/**
 * Brings the stored form up to date when the application starts, and tells everybody, before and after. A MongoDB that cannot be reached
 * then, or does not know us yet, does not stop the application: it is asked again until it does. Anything else that
 * goes wrong is a defect of a step and does stop it.
 */
@ApplicationScoped
class DatabaseStart {

    private static final Logger LOG = System.getLogger(DatabaseStart.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Migrations migrations;
    private final Event<Starting> starting;
    private final Event<DatabasePrepared> prepared;
    private final Thread retry = new Thread(this::prepareUntilDone, "holdfast-database-start");

    private boolean started;
    private volatile boolean done;

    @Inject
    DatabaseStart(Migrations migrations, Event<Starting> starting, Event<DatabasePrepared> prepared) {
        this.migrations = migrations;
        this.starting = starting;
        this.prepared = prepared;
    }

    synchronized void onStart(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                    Object event) {
        if (started) {
            return;
        }
        started = true;
        starting.fire(new Starting());
        if (!prepare()) {
            retry.setDaemon(true);
            retry.start();
        }
    }

    /** Whether the migrations are through. */
    boolean isPrepared() {
        return done;
    }

    private boolean prepare() {
        try {
            prepared.fire(new DatabasePrepared(migrations.run()));
            done = true;
        } catch (MongoTimeoutException | MongoSocketException | MongoSecurityException e) {
            warn(e);
        }
        return done;
    }

    /** The messages of the driver name hosts and users, never passwords. */
    private static void warn(MongoException e) {
        LOG.log(Level.WARNING, "The database cannot be used yet, trying again: {0}", e.getMessage());
    }

    private void prepareUntilDone() {
        try {
            do {
                Thread.sleep(PAUSE.toMillis());
            } while (!prepare());
            LOG.log(Level.INFO, "The database can be used.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        retry.interrupt();
    }
}
