package org.holdfast.web.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.importing.FileQuota;
import org.holdfast.domain.importing.ImportLimits;

/** Gives the limits to whoever injects them. */
@ApplicationScoped
class ImportProducers {

    private final ImportSettings settings;

    @Inject
    ImportProducers(Config config) {
        this.settings = ImportSettings.from(config);
    }

    @Produces
    ImportLimits limits() {
        return settings.limits();
    }

    @Produces
    FileQuota quota() {
        return settings.quota();
    }
}
