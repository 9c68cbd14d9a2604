package org.holdfast.domain.shared;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checks of compact constructors. Each throws {@link InvalidValueException} naming the field and the limit. */
public final class Assert {

    /**
     * With those that turn the direction of what follows, so that a name reads as another one, and with halves of
     * characters, which cannot be stored.
     */
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\n\t]]");

    private static final int MAXIMUM_SEARCHED = 200;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private Assert() {}

    /** Text of one line: trimmed by the caller, not blank, at most {@code maximum} characters, no control characters. */
    public static String line(String field, String value, int maximum) {
        if (value.indexOf('\n') >= 0 || value.indexOf('\t') >= 0) {
            throw invalid(field, "value-not-one-line");
        }
        return text(field, value, maximum);
    }

    /** A {@link #line} by which a thing is found, so that nothing in it may be invisible (Unicode's format characters). */
    public static String code(String field, String value, int maximum) {
        line(field, value, maximum);
        if (INVISIBLE.matcher(value).find()) {
            throw invalid(field, "value-control-character");
        }
        return value;
    }

    /** Text that may have several lines: not blank, at most {@code maximum} characters, no control characters. */
    public static String text(String field, String value, int maximum) {
        if (value.isBlank()) {
            throw invalid(field, "value-blank");
        }
        if (value.length() > maximum) {
            throw invalid(field, "value-too-long", Map.of("maximum", maximum, "length", value.length()));
        }
        if (CONTROL.matcher(value).find()) {
            throw invalid(field, "value-control-character");
        }
        return value;
    }

    /**
     * What is searched for: at most {@value #MAXIMUM_SEARCHED} characters, as many as the longest name. The database makes
     * a pattern of it for each thing that it looks at, which takes long for a long text.
     */
    public static void searched(String field, Optional<String> text) {
        text.filter(given -> given.length() > MAXIMUM_SEARCHED).ifPresent(given -> {
            throw invalid(field, "value-too-long", Map.of("maximum", MAXIMUM_SEARCHED, "length", given.length()));
        });
    }

    /** A number within bounds, both included. */
    public static double within(String field, double value, double minimum, double maximum) {
        if (!(value >= minimum && value <= maximum)) {
            throw invalid(field, "value-out-of-range", Map.of("minimum", minimum, "maximum", maximum));
        }
        return value;
    }

    /** At most {@code maximum} elements. */
    public static void atMost(String field, int size, int maximum) {
        if (size > maximum) {
            throw invalid(field, "value-too-many", Map.of("maximum", maximum, "size", size));
        }
    }
}
