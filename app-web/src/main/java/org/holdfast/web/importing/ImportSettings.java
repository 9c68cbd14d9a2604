package org.holdfast.web.importing;

import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.shared.Setting;

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
                setting(config, "max-bytes").largeNumber(standard.maxBytes()),
                setting(config, "max-rows").number(standard.maxRows()),
                setting(config, "max-columns").number(standard.maxColumns()),
                setting(config, "max-inflated-bytes").largeNumber(standard.maxInflatedBytes()),
                setting(config, "max-requirements").number(standard.maxRequirements()),
                setting(config, "keep").duration(standard.keep())));
    }

    private static Setting setting(Config config, String name) {
        return new Setting(PREFIX + name, config.getOptionalValue(PREFIX + name, String.class));
    }
}
