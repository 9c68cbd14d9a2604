package org.holdfast.security.workos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void takesAMomentThatNoClockReachesForTheLastOne() throws Exception {
        assertThat(Json.moment(mapper.readTree("{\"at\":\"+999999999-12-31T00:00:00Z\"}"), "at"))
                .contains(Instant.parse("9999-12-31T23:59:59.999Z"));
        assertThat(Json.moment(mapper.readTree("{\"at\":\"2026-11-21T12:00:00Z\"}"), "at"))
                .contains(Instant.parse("2026-11-21T12:00:00Z"));
        assertThat(Json.moment(mapper.readTree("{\"at\":\"soon\"}"), "at")).isEmpty();
    }
}
