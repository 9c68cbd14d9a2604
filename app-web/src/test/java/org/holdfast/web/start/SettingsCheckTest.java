package org.holdfast.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.shared.Starting;
import org.holdfast.web.shared.Texts;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {

    @Test
    void findsNothingWhereNothingIsSet() {
        assertThat(wrong(Map.of())).isEmpty();
    }

    @Test
    void namesEachWrongSettingInALineOfItsOwn() {
        assertThat(wrong(Map.of(
                        "holdfast.session.idle", "3",
                        "holdfast.session.absolute", "soon",
                        "holdfast.url", "nowhere",
                        "holdfast.import.max-rows", "0",
                        "holdfast.graphql.depth", "1",
                        "holdfast.proxies", "everybody")))
                .hasSize(6)
                .anyMatch(line -> line.equals("holdfast.session.idle must be a duration such as PT30M or P3D."))
                .anyMatch(line -> line.startsWith("holdfast.session.absolute must be"))
                .anyMatch(line -> line.startsWith("holdfast.url: "))
                .anyMatch(line -> line.startsWith("holdfast.import.max-rows: Give a number from "))
                .anyMatch(line -> line.startsWith("holdfast.graphql.depth: "))
                .anyMatch(line -> line.startsWith("holdfast.proxies must be"))
                .noneMatch(line -> line.contains("everybody") || line.contains("soon"));
    }

    @Test
    void endsWhereALackCannotBeLookedPast() {
        assertThat(wrong(Map.of("holdfast.mail.host", "mail.example.com", "holdfast.mail.port", "0")))
                .anyMatch(line -> line.startsWith("holdfast.mail.from: "));
    }

    @Test
    void refusesTheApplicationWithAllOfThem() {
        SettingsCheck check = check(Map.of("holdfast.session.idle", "3", "holdfast.import.max-rows", "0"));
        assertThatThrownBy(() -> check.onStart(new Starting()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holdfast.session.idle")
                .hasMessageContaining("holdfast.import.max-rows");
    }

    private static List<String> wrong(Map<String, String> values) {
        return check(values).wrong();
    }

    private static SettingsCheck check(Map<String, String> values) {
        return new SettingsCheck(
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(values, "test", 100))
                        .build(),
                new Texts());
    }
}
