package org.holdfast.web.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.importing.ImportLimits;

/** Gives the limits to whoever injects them. */
@ApplicationScoped
class ImportProducers {

    private final ImportLimits limits;

    @Inject
    ImportProducers(Config config) {
        this.limits = ImportSettings.from(config).limits();
    }

    @Produces
    ImportLimits limits() {
        return limits;
    }
}
