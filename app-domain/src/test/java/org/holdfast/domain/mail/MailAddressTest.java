package org.holdfast.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.com",
                "first.last+tag@sub.example.com",
                "o'brien@example.com",
                "jörg@exämple.com",
                "root@localhost"
            })
    void takesAddressesAsPeopleHaveThem(String text) {
        assertThat(new MailAddress(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "example.com",
                "a@",
                "@example.com",
                "a@b@example.com",
                "a b@example.com",
                "a@exa mple.com",
                "a@example.com\r\nBcc: b@example.com",
                "a@example.com\nSubject: x",
                "a@example.com\n",
                "a@example.com,b@example.com",
                "a@example.com;b@example.com",
                "Ann <a@example.com>",
                "\"a b\"@example.com",
                "a@example.com (Ann)",
                "a..b@example.com",
                ".a@example.com",
                "a@-example.com",
                "a@example..com",
                "a@[127.0.0.1]",
                "a@example.com\u0000",
                "a@example.com\u2028"
            })
    void refusesWhatCouldBecomeSomethingElse(String text) {
        assertThatThrownBy(() -> new MailAddress(text)).hasMessageContaining("mail");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> new MailAddress("a".repeat(65) + "@example.com"))
                .hasMessageContaining("mail-address-invalid");
        assertThatThrownBy(() -> new MailAddress("a@" + "example.".repeat(40) + "com"))
                .hasMessageContaining("value-too-long");
    }

    @Test
    void isTheSameInUpperAndLowerCase() {
        assertThat(new MailAddress("Ann@Example.com").same(new MailAddress("ann@example.COM")))
                .isTrue();
    }

    @Test
    void decidesQuicklyOnHostileInput() {
        String hostile = "a".repeat(60) + "@" + "a-".repeat(90) + "!";
        long before = System.nanoTime();
        assertThatThrownBy(() -> new MailAddress(hostile)).hasMessageContaining("mail-address-invalid");
        assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
    }

    @Test
    void isEnteredWithAHostThatHasADot() {
        assertThat(MailAddress.entered("a@b.example").value()).isEqualTo("a@b.example");
        assertThatThrownBy(() -> MailAddress.entered("first.last@northwind")).hasMessageContaining("mail-address-host");
        assertThatThrownBy(() -> MailAddress.entered("x")).hasMessageContaining("mail-address-invalid");
    }
}
