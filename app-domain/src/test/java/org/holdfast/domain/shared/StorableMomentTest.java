package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StorableMomentTest {

    @Test
    void keepsAMomentThatCanBeStored() {
        Instant moment = Instant.parse("2026-11-21T12:00:00Z");
        assertThat(StorableMoment.of(moment)).isEqualTo(moment);
    }

    @Test
    void takesTheNearestForAnyOther() {
        assertThat(StorableMoment.of(Instant.MIN)).isEqualTo(Instant.EPOCH);
        assertThat(StorableMoment.of(Instant.MAX).toEpochMilli())
                .isEqualTo(Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli());
    }

    @Test
    void refusesWhatNobodyMeans() {
        Instant last = Instant.parse("9999-12-31T23:59:59.999Z");
        assertThat(StorableMoment.given("until", Instant.EPOCH)).isEqualTo(Instant.EPOCH);
        assertThat(StorableMoment.given("until", last)).isEqualTo(last);
        for (Instant beyond : List.of(Instant.MIN, Instant.EPOCH.minusMillis(1), last.plusMillis(1), Instant.MAX)) {
            assertThatThrownBy(() -> StorableMoment.given("until", beyond))
                    .isInstanceOfSatisfying(InvalidValueException.class, refused -> {
                        assertThat(refused.field()).isEqualTo("until");
                        assertThat(refused.code()).isEqualTo("value-moment-out-of-range");
                    });
        }
    }
}
