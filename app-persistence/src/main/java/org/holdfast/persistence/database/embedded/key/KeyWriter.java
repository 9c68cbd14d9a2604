package org.holdfast.persistence.database.embedded.key;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts values behind one another into the bytes of a key. */
public final class KeyWriter {

    static final int ESCAPE = 0x00;
    static final int ESCAPED_ZERO = 0xFF;
    static final int STRING_END = 0x01;

    private static final int DESCENDING = 0xFF;

    private byte[] bytes = new byte[64];
    private int length;
    private int mask;

    /** Adds a value. */
    public KeyWriter value(@Nullable Object value, boolean ascending) {
        mask = ascending ? 0 : DESCENDING;
        write(value);
        return this;
    }

    /** Adds the beginning of a string: what follows it in an index are the strings that begin so. */
    public KeyWriter prefix(String beginning, boolean ascending) {
        mask = ascending ? 0 : DESCENDING;
        put(ValueType.STRING.tag());
        characters(beginning);
        return this;
    }

    /** Adds what every value of the type of this one begins with. */
    public KeyWriter typeOf(Object value, boolean ascending) {
        mask = ascending ? 0 : DESCENDING;
        put(ValueType.of(value).tag());
        return this;
    }

    /** Adds bytes that are a key already. */
    public KeyWriter key(byte[] key) {
        require(key.length);
        System.arraycopy(key, 0, bytes, length, key.length);
        length += key.length;
        return this;
    }

    /** The key so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void write(@Nullable Object value) {
        ValueType type = ValueType.of(value);
        put(type.tag());
        if (value == null) {
            return;
        }
        switch (type) {
            case MIN_KEY, MAX_KEY, NULL, EMPTY_ARRAY -> {}
            case NUMBER -> number((Number) value);
            case STRING -> string((String) value);
            case BOOLEAN -> put(((Boolean) value) ? 1 : 0);
            case INSTANT -> signed(((Instant) value).toEpochMilli());
            case OBJECT_ID -> fixed(((ObjectId) value).toByteArray());
            default -> rare(type, value);
        }
    }

    private void rare(ValueType type, Object value) {
        switch (type) {
            case DOCUMENT -> document((Document) value);
            case ARRAY -> array((Collection<?>) value);
            case BINARY -> binary(((BinData) value).getData());
            case UUID_VALUE -> string(((UUID) value).toString());
            case LEGACY_UUID -> string(((LegacyUUID) value).getUuid().toString());
            case TIMESTAMP -> unsigned(((BsonTimestamp) value).getValue());
            case REGULAR_EXPRESSION -> string(value.toString());
            default -> throw new IllegalStateException("not rare: " + type);
        }
    }

    private void document(Document document) {
        for (Map.Entry<String, Object> field : document.entrySet()) {
            put(ValueType.of(field.getValue()).tag());
            string(field.getKey());
            write(field.getValue());
        }
        put(ValueType.END);
    }

    private void array(Collection<?> values) {
        for (Object value : values) {
            write(value);
        }
        put(ValueType.END);
    }

    /** A double that keeps its order as unsigned bytes, and what a long has beyond a double. */
    private void number(Number number) {
        double rounded = number.doubleValue() == 0 ? 0.0 : number.doubleValue();
        long bits = Double.doubleToLongBits(rounded);
        unsigned(bits ^ (bits >> (Long.SIZE - 1) | Long.MIN_VALUE));
        long beyond = number instanceof Long exact ? exact - (long) rounded : 0;
        put((int) (beyond + 0x8000) >> Byte.SIZE);
        put((int) beyond);
    }

    private void signed(long value) {
        unsigned(value ^ Long.MIN_VALUE);
    }

    private void unsigned(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            put((int) (value >> shift));
        }
    }

    private void fixed(byte[] value) {
        for (byte part : value) {
            put(part);
        }
    }

    private void binary(byte[] value) {
        for (byte part : value) {
            escaped(part & 0xFF);
        }
        end();
    }

    private void string(String value) {
        characters(value);
        end();
    }

    /** Each half of a surrogate pair is written for itself: the server compares UTF-16 units. */
    private void characters(String value) {
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit < 0x80) {
                escaped(unit);
            } else if (unit < 0x800) {
                put(0xC0 | unit >> 6);
                put(0x80 | (unit & 0x3F));
            } else {
                put(0xE0 | unit >> 12);
                put(0x80 | (unit >> 6 & 0x3F));
                put(0x80 | (unit & 0x3F));
            }
        }
    }

    private void escaped(int value) {
        put(value);
        if (value == ESCAPE) {
            put(ESCAPED_ZERO);
        }
    }

    private void end() {
        put(ESCAPE);
        put(STRING_END);
    }

    private void put(int value) {
        require(1);
        bytes[length] = (byte) (value ^ mask);
        length++;
    }

    private void require(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
