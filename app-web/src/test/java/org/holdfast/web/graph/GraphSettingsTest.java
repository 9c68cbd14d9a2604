package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.shared.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(GraphSettings.from(config(Map.of())))
                .isEqualTo(new GraphSettings(true, 1_048_576, 10_000, 16, 50_000, 30, 30, 5, 200_000, 8_000_000));
    }

    @Test
    void readsEveryKey() {
        assertThat(GraphSettings.from(config(Map.of(
                        "holdfast.graphql.introspection", "false",
                        "holdfast.graphql.body-bytes", "2048",
                        "holdfast.graphql.tokens", "200",
                        "holdfast.graphql.depth", "4",
                        "holdfast.graphql.complexity", "500",
                        "holdfast.graphql.aliases", "0",
                        "holdfast.graphql.directives", "1",
                        "holdfast.graphql.repeats", "2",
                        "holdfast.graphql.values", "2000",
                        "holdfast.graphql.characters", "100000"))))
                .isEqualTo(new GraphSettings(false, 2_048, 200, 4, 500, 0, 1, 2, 2_000, 100_000));
    }

    @ParameterizedTest
    @CsvSource({
        "body-bytes, 1023", "body-bytes, 67108865", "tokens, 99", "tokens, 15001", "depth, 2", "depth, 51",
        "complexity, 99", "complexity, 10000001", "aliases, -1", "aliases, 1001", "directives, -1", "directives, 1001",
        "repeats, 0", "repeats, 101", "values, 999", "values, 10000001", "characters, 99999", "characters, 1000000001"
    })
    void refusesWhatIsOutOfRange(String name, String value) {
        Config config = config(Map.of("holdfast.graphql." + name, value));
        assertThatThrownBy(() -> GraphSettings.from(config))
                .isInstanceOfSatisfying(InvalidValueException.class, problem -> {
                    assertThat(problem.field()).isEqualTo("holdfast.graphql." + name);
                    assertThat(problem.code()).isEqualTo("value-out-of-range");
                });
    }

    private static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }
}
