package org.holdfast.domain.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final TotpSecret SECRET = new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, the lines of SHA-1: eight digits there, of which six are used here. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheStandard(long seconds, String expected) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(expected.substring(2));
    }

    /** RFC 4226, appendix D, by counters instead of moments. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void givesTheCodesOfTheStandardBelow(long step, String expected) {
        assertThat(Totp.code(SECRET, step)).isEqualTo(expected);
    }

    /** The digits of a server in Iran are others, those of an app there are not. */
    @Test
    void givesTheSameCodesWhateverTheLanguageOfTheServer() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("fa"));
        try {
            assertThat(Totp.code(SECRET, 0)).isEqualTo("755224");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void takesAStepBeforeAndAfter() {
        Instant now = Instant.ofEpochSecond(3000);
        for (long step = 99; step <= 101; step++) {
            assertThat(Totp.find(SECRET, Totp.code(SECRET, step), now)).hasValue(step);
        }
        assertThat(Totp.find(SECRET, Totp.code(SECRET, 98), now)).isEmpty();
        assertThat(Totp.find(SECRET, Totp.code(SECRET, 102), now)).isEmpty();
        assertThat(Totp.find(SECRET, "", now)).isEmpty();
    }

    /** RFC 4648, section 10, has shorter examples; this one is from another implementation (coreutils' base32). */
    @Test
    void isTypedInBase32() {
        assertThat(SECRET.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(SECRET.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(new TotpSecret("foobar".getBytes(StandardCharsets.US_ASCII)).base32())
                .isEqualTo("MZXW6YTBOI");
        assertThat(TotpSecret.random().base32()).matches("[A-Z2-7]{32}");
    }

    @Test
    void printsNothing() {
        assertThat(SECRET).hasToString("TotpSecret");
        assertThat(RecoveryCode.several().get(0)).hasToString("RecoveryCode");
    }

    @Test
    void readsRecoveryCodesAsPeopleTypeThem() {
        RecoveryCode code = RecoveryCode.several().get(0);
        assertThat(code.grouped()).matches("([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}");
        assertThat(RecoveryCode.typed(" " + code.grouped().toUpperCase(java.util.Locale.ROOT) + " "))
                .isEqualTo(code);
        assertThat(RecoveryCode.typed("OIL0-abcd")).isEqualTo(RecoveryCode.typed("0110abcd"));
    }
}
