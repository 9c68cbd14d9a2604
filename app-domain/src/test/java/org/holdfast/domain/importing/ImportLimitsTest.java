package org.holdfast.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.holdfast.domain.shared.InvalidValueException;
import org.junit.jupiter.api.Test;

class ImportLimitsTest {

    @Test
    void hasStandards() {
        assertThat(ImportLimits.standard())
                .isEqualTo(new ImportLimits(52_428_800, 200_000, 500, 1_073_741_824, 20_000, Duration.ofDays(7)));
    }

    @Test
    void rejectsEachValueOutOfRange() {
        Duration day = Duration.ofDays(1);
        refused("holdfast.import.max-bytes", () -> new ImportLimits(1023, 1, 1, 2000, 1, day));
        refused("holdfast.import.max-rows", () -> new ImportLimits(1024, 0, 1, 2000, 1, day));
        refused("holdfast.import.max-columns", () -> new ImportLimits(1024, 1, 16_385, 2000, 1, day));
        refused("holdfast.import.max-inflated-bytes", () -> new ImportLimits(1024, 1, 1, 1000, 1, day));
        refused("holdfast.import.max-requirements", () -> new ImportLimits(1024, 1, 1, 2000, 0, day));
        refused("holdfast.import.keep", () -> new ImportLimits(1024, 1, 1, 2000, 1, Duration.ofMinutes(4)));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable limits) {
        assertThatThrownBy(limits)
                .isInstanceOfSatisfying(InvalidValueException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo(key));
    }
}
