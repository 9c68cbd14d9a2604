package org.holdfast.web.site;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import org.holdfast.web.shared.Parameters;

/** Numbers as people type them. */
final class FormNumbers {

    private FormNumbers() {}

    /** The version that the form was made for; 0, which no site has, where it is garbled. */
    static long version(Parameters parameters) {
        return parameters
                .text("version")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
    }

    /** A number with a point or a comma. */
    static double decimal(String field, String typed) {
        String plain = typed.replace(',', '.');
        if (!plain.matches("[+-]?\\d{1,10}(\\.\\d{0,15})?")) {
            throw invalid(field, "value-not-a-number");
        }
        return Double.parseDouble(plain);
    }
}
