package org.holdfast.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sites", "/sites/01?tab=history&q=a%20b", "/a//b", "/x:y@z"})
    void takesPlacesOfOurs(String text) {
        assertThat(ReturnAddress.of(Optional.of(text)).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sites",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\n/evil.example",
                "/a\r\nSet-Cookie: x=y",
                " //evil.example",
                "/a b",
                "/a\\b"
            })
    void leadsHomeInsteadOfElsewhere(String text) {
        assertThat(ReturnAddress.of(Optional.of(text)).value()).isEqualTo("/");
    }

    @Test
    void leadsHomeFromNowhereAndFromEndlessAddresses() {
        assertThat(ReturnAddress.of(Optional.empty()).value()).isEqualTo("/");
        assertThat(ReturnAddress.of(Optional.of("/" + "a".repeat(2000))).value())
                .isEqualTo("/");
    }

    @Test
    void remembersTheAddressOnTheWayToSignIn() {
        assertThat(new ReturnAddress("/").signIn()).isEqualTo("/sign-in");
        assertThat(new ReturnAddress("/sites?q=a&b=c").signIn()).isEqualTo("/sign-in?return=%2Fsites%3Fq%3Da%26b%3Dc");
    }
}
