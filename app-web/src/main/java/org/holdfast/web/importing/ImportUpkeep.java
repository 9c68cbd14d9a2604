package org.holdfast.web.importing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.holdfast.domain.importing.site.ApplySiteImport;
import org.holdfast.domain.importing.site.ForgetSiteImports;
import org.holdfast.domain.shared.StorageReady;

/** Every few seconds: goes on with imports whose process died, and forgets what expired. */
@ApplicationScoped
class ImportUpkeep {

    private static final int SOON = 1;
    private static final int OFTEN = 15;

    private final ApplySiteImport applying;
    private final ForgetSiteImports forgetting;
    private final ManagedBackground background;
    private Optional<Future<?>> repeated = Optional.empty();

    @Inject
    ImportUpkeep(ApplySiteImport applying, ForgetSiteImports forgetting, ManagedBackground background) {
        this.applying = applying;
        this.forgetting = forgetting;
        this.background = background;
    }

    void onReady(@Observes StorageReady ready) {
        ManagedScheduledExecutorService executor = ManagedBackground.executor(
                "java:comp/DefaultManagedScheduledExecutorService", ManagedScheduledExecutorService.class);
        repeated = Optional.of(executor.scheduleWithFixedDelay(this::keepUp, SOON, OFTEN, TimeUnit.SECONDS));
    }

    void keepUp() {
        background.attempt("going on with imports", applying::resume, error -> {});
        background.attempt("forgetting imports that expired", forgetting::forgetExpired, error -> {});
    }

    @PreDestroy
    void stop() {
        repeated.ifPresent(future -> future.cancel(false));
    }
}
