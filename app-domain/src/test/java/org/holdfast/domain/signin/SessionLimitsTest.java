package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionLimitsTest {

    @Test
    void rejectsWhatIsTooShortOrTooLong() {
        refused("holdfast.session.idle", Duration.ofSeconds(59), Duration.ofDays(1));
        refused("holdfast.session.idle", Duration.ofDays(91), Duration.ofDays(100));
        refused("holdfast.session.absolute", Duration.ofDays(1), Duration.ofDays(366));
        refused("holdfast.session.absolute", Duration.ofHours(2), Duration.ofHours(1));
    }

    private static void refused(String field, Duration idle, Duration absolute) {
        assertThatThrownBy(() -> new SessionLimits(idle, absolute)).hasMessageContaining(field);
    }
}
