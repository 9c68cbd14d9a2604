package org.holdfast.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.security.shared.MapConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSettingsTest {

    @Test
    void allowsTenCallsASecondUnlessTold() {
        assertThat(TokenSettings.from(MapConfig.of(Map.of()))).isEqualTo(new TokenSettings(600));
    }

    @Test
    void readsTheSetting() {
        assertThat(TokenSettings.from(MapConfig.of(Map.of("holdfast.token.requests-per-minute", "5"))))
                .isEqualTo(new TokenSettings(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void refusesWhatIsOutOfRange(int number) {
        assertThatThrownBy(() -> new TokenSettings(number))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("value-out-of-range");
    }
}
