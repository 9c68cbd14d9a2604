package org.holdfast.persistence.database.embedded.key;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The types of values in the order in which MongoDB sorts them. */
enum ValueType {
    MIN_KEY(0x08),
    EMPTY_ARRAY(0x10),
    NULL(0x18),
    NUMBER(0x20),
    STRING(0x28),
    DOCUMENT(0x30),
    ARRAY(0x38),
    BINARY(0x40),
    LEGACY_UUID(0x48),
    UUID_VALUE(0x50),
    OBJECT_ID(0x58),
    BOOLEAN(0x60),
    INSTANT(0x68),
    TIMESTAMP(0x70),
    REGULAR_EXPRESSION(0x78),
    MAX_KEY(0x80);

    /** Ends a document or an array: before every type. */
    static final int END = 0x01;

    private static final ValueType[] BY_TAG = byTag();

    private final int tag;

    ValueType(int tag) {
        this.tag = tag;
    }

    /** The byte that begins a value of this type; files contain it. */
    int tag() {
        return tag;
    }

    static ValueType ofTag(int tag) {
        return BY_TAG[tag];
    }

    private static ValueType[] byTag() {
        ValueType[] types = new ValueType[MAX_KEY.tag + 1];
        for (ValueType type : values()) {
            types[type.tag] = type;
        }
        return types;
    }

    static ValueType of(@Nullable Object value) {
        if (value == null || value instanceof Missing) {
            return NULL;
        }
        if (value instanceof String) {
            return STRING;
        }
        if (value instanceof Number) {
            return NUMBER;
        }
        if (value instanceof Boolean) {
            return BOOLEAN;
        }
        if (value instanceof Instant) {
            return INSTANT;
        }
        if (value instanceof ObjectId) {
            return OBJECT_ID;
        }
        return ofRare(value);
    }

    private static ValueType ofRare(Object value) {
        if (value instanceof Document) {
            return DOCUMENT;
        }
        if (value instanceof Collection<?> values) {
            return values.isEmpty() ? EMPTY_ARRAY : ARRAY;
        }
        if (value instanceof UUID) {
            return UUID_VALUE;
        }
        if (value instanceof LegacyUUID) {
            return LEGACY_UUID;
        }
        if (value instanceof BinData) {
            return BINARY;
        }
        if (value instanceof BsonTimestamp) {
            return TIMESTAMP;
        }
        if (value instanceof BsonRegularExpression) {
            return REGULAR_EXPRESSION;
        }
        if (value instanceof MinKey) {
            return MIN_KEY;
        }
        if (value instanceof MaxKey) {
            return MAX_KEY;
        }
        throw new IllegalArgumentException("no index order for " + value.getClass());
    }
}
