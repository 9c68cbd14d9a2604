package org.holdfast.web.graph;

import static org.holdfast.web.shared.RequestRefusedException.malformed;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.holdfast.web.shared.JsonLookup;

/**
 * One operation as it was sent.
 *
 * @param query the document
 * @param json the whole of it: {@code query}, {@code variables}, {@code operationName}
 */
public record GraphRequest(String query, JsonObject json) {

    /**
     * Reads a body.
     *
     * @throws org.holdfast.web.shared.RequestRefusedException {@code graphql-not-json}, {@code graphql-batch-refused},
     *     {@code graphql-query-missing}, {@code graphql-part-malformed}, {@code graphql-number-too-long}
     */
    public static GraphRequest parse(byte[] body) {
        return of(read(body));
    }

    /** Checks the parts of a request. */
    public static GraphRequest of(JsonStructure json) {
        if (!(json instanceof JsonObject object)) {
            throw malformed("graphql-batch-refused");
        }
        if (!(object.get("query") instanceof JsonString query)
                || query.getString().isBlank()) {
            throw malformed("graphql-query-missing");
        }
        checkPart(object, "variables", ValueType.OBJECT);
        checkPart(object, "operationName", ValueType.STRING);
        object.values().forEach(GraphRequest::checkNumbers);
        return new GraphRequest(query.getString(), object);
    }

    private static void checkNumbers(JsonValue value) {
        if (value instanceof JsonObject object) {
            object.values().forEach(GraphRequest::checkNumbers);
        } else if (value instanceof JsonArray list) {
            list.forEach(GraphRequest::checkNumbers);
        } else if (value instanceof JsonNumber number) {
            QueryLimits.checkNumber(number.bigDecimalValue());
        }
    }

    /** The parser has limits of its own, for levels and digits, and breaks off at them with exceptions without a type. */
    private static JsonStructure read(byte[] body) {
        try (JsonReader reader = JsonLookup.JSON.createReader(new ByteArrayInputStream(body))) {
            return reader.read();
        } catch (RuntimeException malformedOrTooMuch) {
            throw malformed("graphql-not-json");
        }
    }

    private static void checkPart(JsonObject json, String name, ValueType type) {
        JsonValue part = json.getOrDefault(name, JsonValue.NULL);
        if (part.getValueType() != type && part.getValueType() != ValueType.NULL) {
            throw malformed("graphql-part-malformed", Map.of("part", name));
        }
    }
}
