package org.holdfast.web.activity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdfast.web.shared.JsonLookup;
import org.jspecify.annotations.Nullable;

/** A plain value of the journal as JSON text: quoted text, numbers, flags, ISO moments, lists and objects. */
public final class JsonText {

    private JsonText() {}

    /** The JSON of a value. */
    public static String of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(entry.getKey()) + ":" + of(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
        }
        return value == null || value instanceof Boolean || value instanceof Number
                ? String.valueOf(value)
                : quoted(value);
    }

    private static String quoted(Object value) {
        return JsonLookup.JSON.createValue(value.toString()).toString();
    }
}
