package org.holdfast.domain.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainTest {

    @Test
    void isTheSameHoweverItIsWritten() {
        assertThat(new MailDomain(" Example.COM ").value()).isEqualTo("example.com");
        assertThat(new MailDomain("M\u00dcNCHEN.example").value()).isEqualTo("xn--mnchen-3ya.example");
        assertThat(new MailDomain("mu\u0308nchen.example")).isEqualTo(new MailDomain("XN--mnchen-3ya.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bo@\u0130stanbul.example",
                "bo@istanbul.\u0130",
                "bo@\u0130\u0130.\u00df.example",
                "bo@\u5bff\u53f8.example",
                "bo@\u05d01a.example"
            })
    void isThereForEveryAddress(String mail) {
        MailDomain domain = MailDomain.of(new MailAddress(mail));
        assertThat(new MailDomain(domain.value())).isEqualTo(domain);
    }

    @Test
    void isThereForTheLongestAddress() {
        String label = "\u0130".repeat(62);
        MailDomain domain = MailDomain.of(new MailAddress("b@" + label + "." + label + "." + label + "." + label));
        assertThat(new MailDomain(domain.value())).isEqualTo(domain);
    }

    @Test
    void tellsApartWhatTheNetworkTellsApart() {
        assertThat(new MailDomain("stra\u00dfe.example")).isNotEqualTo(new MailDomain("strasse.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "bo@example.com", "-example.com", "example.com/x", "a b"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> new MailDomain(text)).isInstanceOf(InvalidValueException.class);
        assertThat(MailDomain.find(text)).isEmpty();
    }
}
