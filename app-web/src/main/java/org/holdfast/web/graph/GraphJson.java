package org.holdfast.web.graph;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.holdfast.web.shared.JsonLookup;
import org.jspecify.annotations.Nullable;

/** Writes an answer as JSON while walking it, without a second tree in memory. */
public final class GraphJson {

    private GraphJson() {}

    /** Writes the answer and leaves the stream open. */
    public static void write(Map<String, ?> answer, OutputStream out) {
        try (JsonGenerator json =
                JsonLookup.JSON.createGeneratorFactory(null).createGenerator(out, StandardCharsets.UTF_8)) {
            value(json, answer);
        }
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, inner) -> {
                json.writeKey(String.valueOf(name));
                value(json, inner);
            });
            json.writeEnd();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            list.forEach(inner -> value(json, inner));
            json.writeEnd();
        } else {
            scalar(json, value);
        }
    }

    private static void scalar(JsonGenerator json, Object value) {
        if (value instanceof Boolean flag) {
            json.write(flag);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            json.write(((Number) value).longValue());
        } else if (value instanceof BigInteger number) {
            json.write(number);
        } else if (value instanceof Number number) {
            json.write(new BigDecimal(number.toString()));
        } else {
            json.write(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }
}
