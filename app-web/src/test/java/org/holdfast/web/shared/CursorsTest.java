package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.holdfast.domain.shared.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private final Cursors byName = new Cursors("sites/NAME");

    @Test
    void givesTheKeyBack() {
        assertThat(byName.key("after", byName.cursor("são paulo\u0001ID"))).isEqualTo("são paulo\u0001ID");
    }

    @Test
    void refusesACursorOfAnotherList() {
        String other = new Cursors("sites/CODE").cursor("x");
        assertThatThrownBy(() -> byName.key("after", other)).hasMessageContaining("cursor-invalid");
    }

    @Test
    void refusesEveryChangedByte() {
        byte[] genuine = Base64.getUrlDecoder().decode(byName.cursor("north"));
        for (int place = 0; place < genuine.length; place++) {
            byte[] changed = genuine.clone();
            changed[place] ^= 1;
            String tampered = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThatThrownBy(() -> byName.key("after", tampered)).isInstanceOf(InvalidValueException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "AAAAAAAAAAAAAAAAAAAA", "not base64!", "ä"})
    void refusesWhatItNeverMade(String cursor) {
        assertThatThrownBy(() -> byName.key("before", cursor))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> assertThat(refused.field())
                        .isEqualTo("before"));
    }
}
