package org.holdfast.domain.shared;

import java.util.HashMap;
import java.util.Map;

/** A value that breaks a rule of its field, so that a form can point at the field. Its code is the rule. */
public final class InvalidValueException extends DomainException {

    private final String field;

    private InvalidValueException(String field, String rule, Map<String, Object> parameters) {
        super(Kind.INVALID, rule, with(field, parameters));
        this.field = field;
    }

    /** A value of {@code field} that breaks {@code rule} (kebab-case, for example {@code value-blank}). */
    public static InvalidValueException invalid(String field, String rule) {
        return new InvalidValueException(field, rule, Map.of());
    }

    /** The same with the limit or the offending part for the text. */
    public static InvalidValueException invalid(String field, String rule, Map<String, Object> parameters) {
        return new InvalidValueException(field, rule, parameters);
    }

    /** The name of the field, as the inputs of the API name it. */
    public String field() {
        return field;
    }

    private static Map<String, Object> with(String field, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("field", field);
        return all;
    }
}
