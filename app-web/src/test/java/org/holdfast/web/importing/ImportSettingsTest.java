package org.holdfast.web.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.holdfast.domain.importing.FileQuota;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.shared.InvalidValueException;
import org.junit.jupiter.api.Test;

class ImportSettingsTest {

    private static ImportLimits limits(Map<String, String> values) {
        return settings(values).limits();
    }

    private static ImportSettings settings(Map<String, String> values) {
        return ImportSettings.from(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build());
    }

    @Test
    void areTheStandardWhereNothingIsSet() {
        assertThat(limits(Map.of())).isEqualTo(ImportLimits.standard());
    }

    @Test
    void mapEveryKey() {
        assertThat(limits(Map.of(
                        "holdfast.import.max-bytes", "1048576",
                        "holdfast.import.max-rows", "10",
                        "holdfast.import.max-columns", "20",
                        "holdfast.import.max-inflated-bytes", "2097152",
                        "holdfast.import.max-requirements", "30",
                        "holdfast.import.keep", "P2D")))
                .isEqualTo(new ImportLimits(1_048_576, 10, 20, 2_097_152, 30, Duration.ofDays(2)));
    }

    @Test
    void letFilesWaitInProportionToTheLargest() {
        assertThat(settings(Map.of()).quota()).isEqualTo(new FileQuota(50, 262_144_000, 500, 1_048_576_000));
        assertThat(settings(Map.of("holdfast.import.max-bytes", "2000")).quota())
                .isEqualTo(new FileQuota(50, 10_000, 500, 40_000));
    }

    @Test
    void mapEveryKeyOfWhatMayWait() {
        assertThat(settings(Map.of(
                                "holdfast.import.max-bytes", "2000",
                                "holdfast.import.member-files", "1",
                                "holdfast.import.member-bytes", "2000",
                                "holdfast.import.organisation-files", "3",
                                "holdfast.import.organisation-bytes", "4000"))
                        .quota())
                .isEqualTo(new FileQuota(1, 2000, 3, 4000));
    }

    @Test
    void refuseAQuotaThatTheLargestFileDoesNotFit() {
        assertThatThrownBy(() ->
                        settings(Map.of("holdfast.import.max-bytes", "2000", "holdfast.import.member-bytes", "1999")))
                .isInstanceOfSatisfying(InvalidValueException.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("holdfast.import.member-bytes");
                    assertThat(refusal.parameters()).containsEntry("minimum", 2000L);
                });
    }

    @Test
    void refuseValuesOutOfRange() {
        assertThatThrownBy(() -> limits(Map.of("holdfast.import.max-bytes", "12")))
                .isInstanceOfSatisfying(InvalidValueException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("holdfast.import.max-bytes"));
    }
}
