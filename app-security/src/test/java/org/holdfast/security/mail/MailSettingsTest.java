package org.holdfast.security.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.security.mail.MailSettings.Login;
import org.holdfast.security.mail.MailSettings.Protection;
import org.holdfast.security.shared.MapConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSettingsTest {

    @TempDir
    private Path directory;

    @Test
    void isEmptyWithoutAHost() {
        assertThat(MailSettings.from(MapConfig.of(Map.of()))).isEmpty();
        assertThat(MailSettings.from(MapConfig.of(Map.of(MailSettings.HOST, "  "))))
                .isEmpty();
    }

    @Test
    void protectsTheWayByDefault() {
        assertThat(from(Map.of()))
                .isEqualTo(new MailSettings(
                        "mail.example.com",
                        587,
                        Protection.STARTTLS,
                        Optional.empty(),
                        new MailAddress("holdfast@example.com")));
    }

    @Test
    void readsEverything() throws IOException {
        Path file = directory.resolve("password");
        Files.writeString(file, "s3cret\n");
        MailSettings settings = from(Map.of(
                MailSettings.PROTECTION, "tls",
                MailSettings.PORT, "2465",
                MailSettings.USER, "holdfast",
                MailSettings.PASSWORD_FILE, file.toString()));
        assertThat(settings)
                .isEqualTo(new MailSettings(
                        "mail.example.com",
                        2465,
                        Protection.TLS,
                        Optional.of(new Login("holdfast", "s3cret")),
                        new MailAddress("holdfast@example.com")));
        assertThat(settings.toString()).doesNotContain("s3cret");
        assertThat(from(Map.of(MailSettings.PROTECTION, "TLS")).port()).isEqualTo(465);
    }

    @Test
    void refusesEachBadValueByItsKey() {
        refused(Map.of(MailSettings.PORT, "0"), MailSettings.PORT);
        refused(Map.of(MailSettings.PORT, "65536"), MailSettings.PORT);
        refused(Map.of(MailSettings.PROTECTION, "rot13"), MailSettings.PROTECTION);
        refused(Map.of(MailSettings.USER, "holdfast"), MailSettings.PASSWORD_FILE);
        refused(
                Map.of(
                        MailSettings.USER,
                        "holdfast",
                        MailSettings.PASSWORD_FILE,
                        directory.resolve("none").toString()),
                MailSettings.PASSWORD_FILE);
        refused(Map.of(MailSettings.FROM, "a@example.com\r\nBcc: b@example.com"), MailSettings.FROM);
    }

    @Test
    void asksForASender() {
        assertThatThrownBy(() -> MailSettings.from(MapConfig.of(Map.of(MailSettings.HOST, "mail.example.com"))))
                .hasMessageContaining(MailSettings.FROM);
    }

    private static void refused(Map<String, String> more, String key) {
        assertThatThrownBy(() -> from(more)).hasMessageContaining(key);
    }

    private static MailSettings from(Map<String, String> more) {
        Map<String, String> values =
                new HashMap<>(Map.of(MailSettings.HOST, "mail.example.com", MailSettings.FROM, "holdfast@example.com"));
        values.putAll(more);
        return MailSettings.from(MapConfig.of(values)).orElseThrow();
    }
}
