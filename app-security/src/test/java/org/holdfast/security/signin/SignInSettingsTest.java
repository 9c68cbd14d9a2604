package org.holdfast.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signin.SessionLimits;
import org.holdfast.security.shared.MapConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(from(Map.of()))
                .isEqualTo(new SignInSettings(
                        new PublicUrl("http://127.0.0.1:8080"),
                        new SessionLimits(Duration.ofDays(3), Duration.ofDays(14))));
    }

    @Test
    void followsThePortOfTheServer() {
        assertThat(from(Map.of("holdfast.http.port", "9090")).url().value()).isEqualTo("http://127.0.0.1:9090");
    }

    @Test
    void readsEverything() {
        assertThat(from(Map.of(
                        "holdfast.url", "https://holdfast.example.com/",
                        "holdfast.session.idle", "PT2H",
                        "holdfast.session.absolute", "PT8H")))
                .isEqualTo(new SignInSettings(
                        new PublicUrl("https://holdfast.example.com"),
                        new SessionLimits(Duration.ofHours(2), Duration.ofHours(8))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "holdfast.example.com",
                "ftp://holdfast.example.com",
                "https://",
                "https://holdfast.example.com/?a=b",
                "https://holdfast.example.com/#a",
                "https://holdfast example.com"
            })
    void refusesAnAddressThatIsNone(String url) {
        assertThatThrownBy(() -> from(Map.of("holdfast.url", url))).hasMessageContaining("url-invalid");
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        assertThatThrownBy(() -> from(Map.of("holdfast.session.idle", "PT1S")))
                .hasMessageContaining("holdfast.session.idle");
        assertThatThrownBy(() -> from(Map.of("holdfast.session.absolute", "PT1H")))
                .hasMessageContaining("holdfast.session.absolute");
    }

    private static SignInSettings from(Map<String, String> values) {
        return SignInSettings.from(MapConfig.of(values));
    }
}
