package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingTest {

    @Test
    void readsWhatIsSet() {
        assertThat(setting(" 42 ").number(1)).isEqualTo(42);
        assertThat(setting("314572800000").largeNumber(1)).isEqualTo(314_572_800_000L);
        assertThat(setting("PT30M").duration(Duration.ZERO)).isEqualTo(Duration.ofMinutes(30));
        assertThat(setting("TRUE").flag(false)).isTrue();
        assertThat(setting("false").flag(true)).isFalse();
    }

    @Test
    void takesTheStandardWhereNothingIsSet() {
        Setting blank = setting("  ");

        assertThat(blank.text()).isEmpty();
        assertThat(blank.number(7)).isEqualTo(7);
        assertThat(blank.largeNumber(8)).isEqualTo(8);
        assertThat(blank.duration(Duration.ofDays(1))).isEqualTo(Duration.ofDays(1));
        assertThat(blank.flag(true)).isTrue();
    }

    static Stream<Consumer<Setting>> readings() {
        return Stream.of(
                setting -> setting.number(1),
                setting -> setting.largeNumber(1),
                setting -> setting.duration(Duration.ZERO),
                setting -> setting.flag(true));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void namesTheKeyOfWhatItCannotReadAndNotTheValue(Consumer<Setting> reading) {
        assertThatThrownBy(() -> reading.accept(setting("yess")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("holdfast.example")
                .hasMessageContaining("expected")
                .hasMessageNotContaining("yess");
    }

    private static Setting setting(String text) {
        return new Setting("holdfast.example", Optional.of(text));
    }
}
