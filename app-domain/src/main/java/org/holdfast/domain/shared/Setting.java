package org.holdfast.domain.shared;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One setting as the administrator wrote it. Read here and not by the server's own converters: those refuse a value
 * without saying which setting it was, and take any misspelt {@code true} for {@code false}.
 *
 * @param key the whole name, for example {@code holdfast.session.idle}
 * @param text what is set; blank is the same as not set
 */
public record Setting(String key, Optional<String> text) {

    public Setting {
        text = text.map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * A whole number.
     *
     * @throws InvalidValueException {@code setting-invalid} naming the key, never the value
     */
    public int number(int standard) {
        return read(Integer::valueOf, "a whole number").orElse(standard);
    }

    /** A whole number that may be large. */
    public long largeNumber(long standard) {
        return read(Long::valueOf, "a whole number").orElse(standard);
    }

    /** A duration in the form of ISO 8601. */
    public Duration duration(Duration standard) {
        return read(Duration::parse, "a duration such as PT30M or P3D").orElse(standard);
    }

    /** Yes or no. */
    public boolean flag(boolean standard) {
        return read(Setting::flag, "true or false").orElse(standard);
    }

    private <T> Optional<T> read(Function<String, T> form, String expected) {
        try {
            return text.map(form);
        } catch (IllegalArgumentException | DateTimeParseException notSo) {
            throw invalid(key, "setting-invalid", Map.of("expected", expected));
        }
    }

    private static Boolean flag(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
