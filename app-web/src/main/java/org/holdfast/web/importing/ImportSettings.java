package org.holdfast.web.importing;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.importing.ImportLimits;

/**
 * How much an import may bring. Keys {@code holdfast.import.max-bytes}, {@code max-rows}, {@code max-columns},
 * {@code max-inflated-bytes}, {@code max-requirements} and {@code keep} (an ISO 8601 duration, for example {@code P7D}).
 *
 * @param limits what the keys say; {@link ImportLimits#standard()} where they say nothing
 */
public record ImportSettings(ImportLimits limits) {

    private static final String PREFIX = "holdfast.import.";

    /**
     * From the server's configuration.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException naming the key whose value is out of range
     */
    public static ImportSettings from(Config config) {
        ImportLimits standard = ImportLimits.standard();
        return new ImportSettings(new ImportLimits(
                config.getOptionalValue(PREFIX + "max-bytes", Long.class).orElse(standard.maxBytes()),
                config.getOptionalValue(PREFIX + "max-rows", Integer.class).orElse(standard.maxRows()),
                config.getOptionalValue(PREFIX + "max-columns", Integer.class).orElse(standard.maxColumns()),
                config.getOptionalValue(PREFIX + "max-inflated-bytes", Long.class)
                        .orElse(standard.maxInflatedBytes()),
                config.getOptionalValue(PREFIX + "max-requirements", Integer.class)
                        .orElse(standard.maxRequirements()),
                config.getOptionalValue(PREFIX + "keep", Duration.class).orElse(standard.keep())));
    }
}
