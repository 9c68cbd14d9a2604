package org.holdfast.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.holdfast.domain.shared.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {

    @Test
    void isEmbeddedBelowTheWorkingDirectoryByDefault() {
        DatabaseSettings settings = DatabaseSettings.from(MapConfig.of(Map.of()));

        assertThat(settings.database()).isEqualTo("holdfast");
        assertThat(settings.location())
                .isEqualTo(new DatabaseLocation.Embedded(
                        Path.of("holdfast-data/database").toAbsolutePath(), false, 48));
    }

    @Test
    void mapsEveryKeyOfTheEmbeddedDatabase() {
        DatabaseSettings settings = DatabaseSettings.from(MapConfig.of(Map.of(
                "holdfast.mongodb.database", "audits",
                "holdfast.data.dir", "/srv/holdfast/../data",
                "holdfast.database.sync", "true",
                "holdfast.database.cache.megabytes", "256")));

        assertThat(settings)
                .isEqualTo(new DatabaseSettings(
                        new DatabaseLocation.Embedded(Path.of("/srv/data/database"), true, 256), "audits"));
    }

    @Test
    void isExternalWithAUri() {
        DatabaseSettings settings = DatabaseSettings.from(
                MapConfig.of(Map.of("holdfast.mongodb.uri", "mongodb://app:secret@db.example.com:27018/?tls=true")));

        assertThat(settings.location()).isInstanceOf(DatabaseLocation.External.class);
        assertThat(settings.location().describe()).isEqualTo("MongoDB at [db.example.com:27018]");
    }

    @Test
    void neverShowsTheCredentials() {
        DatabaseSettings settings = DatabaseSettings.from(
                MapConfig.of(Map.of("holdfast.mongodb.uri", "mongodb://app:secret@db.example.com/?tls=true")));

        assertThat(settings.toString()).doesNotContain("secret").doesNotContain("app:");
        assertThat(settings.location().describe()).doesNotContain("secret");
    }

    @Test
    void refusesABrokenUriWithoutRepeatingIt() {
        assertThatThrownBy(() -> DatabaseSettings.from(
                        MapConfig.of(Map.of("holdfast.mongodb.uri", "postgres://app:secret@db.example.com"))))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("mongodb-uri-invalid");
                    assertThat(refused.field()).isEqualTo("holdfast.mongodb.uri");
                    assertThat(refused.getMessage()).doesNotContain("secret");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a.b", "$x", "0123456789012345678901234567890123456789"})
    void refusesANameThatMongoDbRefuses(String name) {
        assertThatThrownBy(() -> DatabaseSettings.from(MapConfig.of(Map.of("holdfast.mongodb.database", name))))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> assertThat(refused.code())
                        .isEqualTo("database-name-invalid"));
    }

    @ParameterizedTest
    @CsvSource({"3", "4097", "-1"})
    void refusesACacheOutOfRange(String megabytes) {
        assertThatThrownBy(() ->
                        DatabaseSettings.from(MapConfig.of(Map.of("holdfast.database.cache.megabytes", megabytes))))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("value-out-of-range");
                    assertThat(refused.field()).isEqualTo("holdfast.database.cache.megabytes");
                });
    }
}
