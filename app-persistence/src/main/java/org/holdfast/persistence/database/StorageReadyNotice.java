package org.holdfast.persistence.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.holdfast.domain.shared.StorageReady;

/** Tells those who know nothing of databases, after everything that brings the stored state up to date. */
@ApplicationScoped
class StorageReadyNotice {

    private final Event<StorageReady> ready;

    @Inject
    StorageReadyNotice(Event<StorageReady> ready) {
        this.ready = ready;
    }

    void onPrepared(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) DatabasePrepared prepared) {
        ready.fire(new StorageReady());
    }
}
