package org.holdfast.persistence.database;

import com.mongodb.MongoException;
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

/**
 * Brings the stored form up to date when the application starts, and tells everybody. A MongoDB that does not answer
 * then does not stop the application: it is asked again until it does.
 */
@ApplicationScoped
class DatabaseStart {

    private static final Logger LOG = System.getLogger(DatabaseStart.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Migrations migrations;
    private final Event<DatabasePrepared> prepared;
    private final Thread retry = new Thread(this::prepareUntilDone, "holdfast-database-start");

    private volatile boolean started;
    private volatile boolean done;

    @Inject
    DatabaseStart(Migrations migrations, Event<DatabasePrepared> prepared) {
        this.migrations = migrations;
        this.prepared = prepared;
    }

    synchronized void onStart(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                    Object event) {
        if (started) {
            return;
        }
        started = true;
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
            DatabasePrepared event = new DatabasePrepared(migrations.run());
            prepared.fire(event);
            done = true;
        } catch (MongoException e) {
            LOG.log(Level.WARNING, "The database does not answer, trying again: {0}", e.getMessage());
        }
        return done;
    }

    private void prepareUntilDone() {
        try {
            do {
                Thread.sleep(PAUSE.toMillis());
            } while (!prepare());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        retry.interrupt();
    }
}
