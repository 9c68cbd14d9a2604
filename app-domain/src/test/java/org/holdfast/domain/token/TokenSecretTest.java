package org.holdfast.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSecretTest {

    @ParameterizedTest
    @EnumSource(TokenKind.class)
    void isRecognisedByItsFormAndChecksum(TokenKind kind) {
        TokenSecret secret = TokenSecret.random(kind);
        assertThat(secret.value()).matches("hf[ps]_[0-9A-Za-z]{36}").startsWith(kind.prefix());
        assertThat(TokenSecret.parse(secret.value())).contains(secret);
        assertThat(TokenKind.ofSecret(secret.value())).contains(kind);
    }

    /** Computed by another program: zlib.crc32 of the first 34 characters, in base 62 with digits before letters. */
    @Test
    void hasTheChecksumThatScannersCompute() {
        assertThat(TokenSecret.parse("hfp_000000000000000000000000000000" + "4Waqgr"))
                .isPresent();
        assertThat(TokenSecret.parse("hfs_AbCdEfGhIjKlMnOpQrStUvWxYz0123" + "3rgfwo"))
                .isPresent();
    }

    @Test
    void refusesAnyOtherCharacter() {
        String good = TokenSecret.random(TokenKind.PERSONAL).value();
        for (int place = 4; place < good.length(); place++) {
            char other = good.charAt(place) == 'A' ? 'B' : 'A';
            String wrong = good.substring(0, place) + other + good.substring(place + 1);
            assertThat(TokenSecret.parse(wrong)).as(wrong).isEmpty();
        }
        assertThat(TokenSecret.parse("hfs_" + good.substring(4))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hfp_", "hfx_00000000000000000000000000000000AAAA", "hfp_ü", "Bearer"})
    void refusesWhatIsNone(String text) {
        assertThat(TokenSecret.parse(text)).isEmpty();
    }

    @Test
    void isNeverPrinted() {
        TokenSecret secret = TokenSecret.random(TokenKind.SERVICE);
        assertThat(secret).hasToString("TokenSecret");
        assertThat(new MakeToken.Made(TokenFixture.token("T1", "x"), secret).toString())
                .doesNotContain(secret.value());
    }
}
