package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
}
