package org.holdfast.web.shared;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as browsers and programs write them: ISO 8601, a year of four digits. */
public final class Days {

    private static final int LENGTH = "2026-12-31".length();

    private Days() {}

    /**
     * The day of a text.
     *
     * @param field that the refusal names
     * @throws org.holdfast.domain.shared.InvalidValueException {@code value-not-a-date}
     */
    public static LocalDate parse(String field, String text) {
        String day = text.strip();
        try {
            if (day.length() == LENGTH) {
                return LocalDate.parse(day);
            }
        } catch (DateTimeException unreadable) {
            throw notADate(field);
        }
        throw notADate(field);
    }

    private static RuntimeException notADate(String field) {
        return invalid(field, "value-not-a-date");
    }
}
