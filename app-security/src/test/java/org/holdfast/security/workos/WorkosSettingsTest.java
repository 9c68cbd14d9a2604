package org.holdfast.security.workos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.security.shared.MapConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkosSettingsTest {

    @TempDir
    private Path directory;

    @Test
    void isEmptyWithoutAKey() {
        assertThat(WorkosSettings.from(MapConfig.of(Map.of()))).isEmpty();
        assertThat(WorkosSettings.from(MapConfig.of(Map.of(WorkosSettings.API_KEY, " "))))
                .isEmpty();
    }

    @Test
    void goesToWorkosByDefault() {
        assertThat(from(Map.of()))
                .isEqualTo(new WorkosSettings(
                        "sk_secret", "client_1", "https://api.workos.com", Optional.empty(), Duration.ofSeconds(8)));
    }

    @Test
    void readsEverythingAndPrintsNoSecret() throws IOException {
        Path file = directory.resolve("key");
        Files.writeString(file, "sk_of_file\n");
        Map<String, String> values = new HashMap<>(Map.of(
                WorkosSettings.API_KEY + "-file",
                file.toString(),
                WorkosSettings.BASE_URL,
                "http://127.0.0.1:9999/",
                WorkosSettings.WEBHOOK_SECRET,
                "whsec",
                WorkosSettings.PATIENCE,
                "PT3S",
                WorkosSettings.API_KEY,
                ""));
        WorkosSettings settings = from(values);
        assertThat(settings)
                .isEqualTo(new WorkosSettings(
                        "sk_of_file",
                        "client_1",
                        "http://127.0.0.1:9999",
                        Optional.of("whsec"),
                        Duration.ofSeconds(3)));
        assertThat(settings.toString()).doesNotContain("sk_of_file").doesNotContain("whsec");
    }

    @Test
    void refusesAFileWithoutASecret() throws IOException {
        Path file = directory.resolve("empty");
        Files.writeString(file, " \n");
        assertRefused(
                Map.of(WorkosSettings.API_KEY, "", WorkosSettings.API_KEY + "-file", file.toString()),
                WorkosSettings.API_KEY + "-file",
                "value-blank");
        assertRefused(
                Map.of(WorkosSettings.WEBHOOK_SECRET + "-file", file.toString()),
                WorkosSettings.WEBHOOK_SECRET + "-file",
                "value-blank");
    }

    @Test
    void isNeverThereWithAnEmptyKey() {
        assertThatThrownBy(() -> new WorkosSettings(
                        " ", "client_1", "https://api.workos.com", Optional.empty(), Duration.ofSeconds(8)))
                .hasMessageContaining(WorkosSettings.API_KEY)
                .hasMessageContaining("value-blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9999", "http://127.0.0.2:9999", "http://[::1]:9999"})
    void speaksUnencryptedToTheOwnMachine(String url) {
        assertThat(from(Map.of(WorkosSettings.BASE_URL, url)).baseUrl()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.workos.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://192.0.2.1",
                "http://localhost@example.com",
                "https://",
                "http:127.0.0.1"
            })
    void speaksEncryptedToOthers(String url) {
        assertRefused(Map.of(WorkosSettings.BASE_URL, url), WorkosSettings.BASE_URL, "url-invalid");
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused(Map.of(WorkosSettings.CLIENT_ID, " "), WorkosSettings.CLIENT_ID, "value-blank");
        assertRefused(Map.of(WorkosSettings.BASE_URL, "ftp://example.com"), WorkosSettings.BASE_URL, "url-invalid");
        assertRefused(Map.of(WorkosSettings.BASE_URL, "not a url"), WorkosSettings.BASE_URL, "url-invalid");
        assertRefused(Map.of(WorkosSettings.PATIENCE, "PT0S"), WorkosSettings.PATIENCE, "value-out-of-range");
        assertRefused(Map.of(WorkosSettings.PATIENCE, "soon"), WorkosSettings.PATIENCE, "setting-invalid");
        assertRefused(
                Map.of(WorkosSettings.API_KEY, "", WorkosSettings.API_KEY + "-file", "/no/such/file"),
                WorkosSettings.API_KEY + "-file",
                "file-unreadable");
    }

    private static void assertRefused(Map<String, String> values, String key, String code) {
        assertThatThrownBy(() -> from(values))
                .hasMessageContaining(key)
                .hasMessageContaining(code)
                .hasMessageNotContaining("sk_secret");
    }

    private static WorkosSettings from(Map<String, String> values) {
        Map<String, String> all =
                new HashMap<>(Map.of(WorkosSettings.API_KEY, "sk_secret", WorkosSettings.CLIENT_ID, "client_1"));
        all.putAll(values);
        return WorkosSettings.from(MapConfig.of(all)).orElseThrow();
    }
}
