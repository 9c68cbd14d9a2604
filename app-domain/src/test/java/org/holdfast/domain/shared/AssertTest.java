package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssertTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u0007",
                "txt.\u202Eexe",
                "\u2066a\u2069",
                "\u202Aa",
                "a\uD83D",
                "\uDE80a",
                "\uDE80\uD83D"
            })
    void refusesWhatCannotBeSeenAndTurnsWhatCan(String text) {
        assertThatThrownBy(() -> Assert.line("name", text, 20))
                .isInstanceOfSatisfying(InvalidValueException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("value-control-character"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u200B1", "A\u00AD1", "A1\u2060"})
    void refusesWhatCannotBeSeenInACode(String text) {
        assertThatThrownBy(() -> Assert.code("code", text, 20))
                .isInstanceOfSatisfying(InvalidValueException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("value-control-character"));
        assertThat(Assert.line("name", text, 20)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Łódź", "رضا", "👩‍🔧", "Mayo–Clinic", "🚀🚒"})
    void takesEveryScript(String text) {
        assertThat(Assert.line("name", text, 20)).isEqualTo(text);
    }

    @Test
    void keepsLinesOfALongerText() {
        assertThat(Assert.text("note", "a\n\tb", 20)).isEqualTo("a\n\tb");
    }

    @Test
    void refusesToSearchForALongText() {
        Assert.searched("text", Optional.empty());
        Assert.searched("text", Optional.of("x".repeat(200)));
        assertThatThrownBy(() -> Assert.searched("text", Optional.of("x".repeat(201))))
                .hasMessageContaining("value-too-long");
    }
}
