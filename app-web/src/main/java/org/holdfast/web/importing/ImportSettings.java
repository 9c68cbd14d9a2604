package org.holdfast.web.importing;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.importing.FileQuota;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.shared.Setting;

/**
 * How much an import may bring. Keys {@code holdfast.import.max-bytes}, {@code max-rows}, {@code max-columns},
 * {@code max-inflated-bytes}, {@code max-requirements}, {@code keep} (an ISO 8601 duration, for example {@code P7D}), and
 * {@code member-files}, {@code member-bytes}, {@code organisation-files}, {@code organisation-bytes}.
 *
 * @param limits what the keys say; {@link ImportLimits#standard()} where they say nothing
 * @param quota the same; {@link FileQuota#standard}
 */
public record ImportSettings(ImportLimits limits, FileQuota quota) {

    private static final String PREFIX = "holdfast.import.";

    /** A file whose sender does not say its size takes the room of the largest, and none may be too large for the quota. */
    public ImportSettings {
        if (quota.memberBytes() < limits.maxBytes()) {
            throw invalid(PREFIX + "member-bytes", "value-out-of-range", Map.of("minimum", limits.maxBytes()));
        }
    }

    /**
     * From the server's configuration.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException naming the key whose value is out of range
     */
    public static ImportSettings from(Config config) {
        ImportLimits standard = ImportLimits.standard();
        ImportLimits limits = new ImportLimits(
                setting(config, "max-bytes").largeNumber(standard.maxBytes()),
                setting(config, "max-rows").number(standard.maxRows()),
                setting(config, "max-columns").number(standard.maxColumns()),
                setting(config, "max-inflated-bytes").largeNumber(standard.maxInflatedBytes()),
                setting(config, "max-requirements").number(standard.maxRequirements()),
                setting(config, "keep").duration(standard.keep()));
        return new ImportSettings(limits, quota(config, limits));
    }

    private static FileQuota quota(Config config, ImportLimits limits) {
        FileQuota standard = FileQuota.standard(limits);
        return new FileQuota(
                setting(config, "member-files").number(standard.memberFiles()),
                setting(config, "member-bytes").largeNumber(standard.memberBytes()),
                setting(config, "organisation-files").number(standard.organisationFiles()),
                setting(config, "organisation-bytes").largeNumber(standard.organisationBytes()));
    }

    private static Setting setting(Config config, String name) {
        return new Setting(PREFIX + name, config.getOptionalValue(PREFIX + name, String.class));
    }
}
