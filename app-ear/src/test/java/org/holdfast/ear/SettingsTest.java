package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private final Properties properties = new Properties();

    @Test
    void listensOnTheOwnMachineByDefault() {
        assertThat(Settings.from(properties, Map.of()))
                .isEqualTo(new Settings(Path.of("holdfast-data").toAbsolutePath(), "127.0.0.1", 8080));
    }

    @Test
    void readsEverySystemProperty() {
        properties.setProperty("holdfast.data.dir", "/srv/holdfast");
        properties.setProperty("holdfast.http.address", "0.0.0.0");
        properties.setProperty("holdfast.http.port", " 9090 ");

        assertThat(Settings.from(properties, Map.of()))
                .isEqualTo(new Settings(Path.of("/srv/holdfast"), "0.0.0.0", 9090));
    }

    @Test
    void readsTheEnvironment() {
        var environment = Map.of("HOLDFAST_DATA_DIR", "/srv/holdfast", "HOLDFAST_HTTP_PORT", "9090");

        assertThat(Settings.from(properties, environment))
                .isEqualTo(new Settings(Path.of("/srv/holdfast"), "127.0.0.1", 9090));
    }

    @Test
    void prefersTheSystemPropertyToTheEnvironment() {
        properties.setProperty("holdfast.http.port", "9090");

        assertThat(Settings.from(properties, Map.of("HOLDFAST_HTTP_PORT", "7070")))
                .extracting(Settings::port)
                .isEqualTo(9090);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", ""})
    void rejectsWhatIsNoPort(String port) {
        properties.setProperty("holdfast.http.port", port);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.from(properties, Map.of()))
                .withMessageContaining("holdfast.http.port")
                .withMessageContaining(port);
    }

    @Test
    void rejectsABlankAddress() {
        properties.setProperty("holdfast.http.address", " ");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.from(properties, Map.of()))
                .withMessageContaining("holdfast.http.address");
    }
}
