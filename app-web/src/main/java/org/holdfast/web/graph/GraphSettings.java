package org.holdfast.web.graph;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.shared.Setting;

/**
 * How much one request to {@code /graphql} may ask for. Keys {@code holdfast.graphql.<name>}.
 *
 * @param introspection whether the schema may be asked for ({@code introspection})
 * @param bodyBytes the longest body, 1,024 to 64 MiB ({@code body-bytes})
 * @param tokens the most tokens of a query, 100 to 15,000 ({@code tokens})
 * @param depth the most levels of fields, 3 to 50 ({@code depth})
 * @param complexity the most values that a query can return as it is written, 100 to 10 million ({@code complexity})
 * @param aliases the most aliases of a query, 0 to 1,000 ({@code aliases})
 * @param directives the most directives of a query, 0 to 1,000 ({@code directives})
 * @param repeats how often a field may be written in one selection, 1 to 100 ({@code repeats})
 * @param values the most values that an answer has, 1,000 to 10 million ({@code values})
 * @param characters the most characters of the texts of an answer, 100,000 to 1,000 million ({@code characters})
 */
public record GraphSettings(
        boolean introspection,
        int bodyBytes,
        int tokens,
        int depth,
        int complexity,
        int aliases,
        int directives,
        int repeats,
        int values,
        int characters) {

    private static final String PREFIX = "holdfast.graphql.";

    public GraphSettings {
        within("body-bytes", bodyBytes, 1_024, 64 * 1_024 * 1_024);
        within("tokens", tokens, 100, 15_000);
        within("depth", depth, 3, 50);
        within("complexity", complexity, 100, 10_000_000);
        within("aliases", aliases, 0, 1_000);
        within("directives", directives, 0, 1_000);
        within("repeats", repeats, 1, 100);
        within("values", values, 1_000, 10_000_000);
        within("characters", characters, 100_000, 1_000_000_000);
    }

    /** What holds when nothing is set, for a heap of 512 MB. */
    public static GraphSettings standard() {
        return new GraphSettings(true, 1_024 * 1_024, 10_000, 16, 50_000, 30, 30, 5, 200_000, 8_000_000);
    }

    /** From the server's configuration. */
    public static GraphSettings from(Config config) {
        GraphSettings standard = standard();
        return new GraphSettings(
                setting(config, "introspection").flag(standard.introspection),
                number(config, "body-bytes", standard.bodyBytes),
                number(config, "tokens", standard.tokens),
                number(config, "depth", standard.depth),
                number(config, "complexity", standard.complexity),
                number(config, "aliases", standard.aliases),
                number(config, "directives", standard.directives),
                number(config, "repeats", standard.repeats),
                number(config, "values", standard.values),
                number(config, "characters", standard.characters));
    }

    private static int number(Config config, String name, int standard) {
        return setting(config, name).number(standard);
    }

    private static Setting setting(Config config, String name) {
        return new Setting(PREFIX + name, config.getOptionalValue(PREFIX + name, String.class));
    }

    private static void within(String name, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw invalid(PREFIX + name, "value-out-of-range", Map.of("minimum", minimum, "maximum", maximum));
        }
    }
}
