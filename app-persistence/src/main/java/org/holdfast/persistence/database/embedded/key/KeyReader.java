package org.holdfast.persistence.database.embedded.key;

import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the values of a key, one behind the other. */
public final class KeyReader {

    /** Stands for a value that a key does not give back, such as an array: the document has it. */
    public static final Object UNREADABLE = new Object() {
        @Override
        public String toString() {
            return "unreadable";
        }
    };

    private static final int DESCENDING = 0xFF;

    private final byte[] bytes;
    private int position;
    private int mask;

    /** Begins with the first value. */
    public KeyReader(byte[] key) {
        bytes = key;
    }

    /**
     * The next value: a number comes back as a double, or as a long where a double cannot hold it; null stands for a
     * missing field too.
     */
    public @Nullable Object next(boolean ascending) {
        mask = ascending ? 0 : DESCENDING;
        return read();
    }

    private @Nullable Object read() {
        ValueType type = ValueType.ofTag(take());
        return switch (type) {
            case NULL -> null;
            case NUMBER -> number();
            case STRING -> string();
            case BOOLEAN -> take() == 1;
            case INSTANT -> Instant.ofEpochMilli(unsigned() ^ Long.MIN_VALUE);
            case OBJECT_ID -> objectId();
            default -> {
                skip(type);
                yield UNREADABLE;
            }
        };
    }

    private void skip(ValueType type) {
        switch (type) {
            case DOCUMENT -> skipDocument();
            case ARRAY -> skipArray();
            case TIMESTAMP -> position += Long.BYTES;
            case BINARY, UUID_VALUE, LEGACY_UUID, REGULAR_EXPRESSION -> skipString();
            default -> {}
        }
    }

    private void skipDocument() {
        while (take() != ValueType.END) {
            skipString();
            Object unused = read();
        }
    }

    private void skipArray() {
        while (peek() != ValueType.END) {
            Object unused = read();
        }
        position++;
    }

    private void skipString() {
        boolean end = false;
        while (!end) {
            end = take() == KeyWriter.ESCAPE && take() == KeyWriter.STRING_END;
        }
    }

    private Number number() {
        long ordered = unsigned();
        long bits = ordered < 0 ? ordered ^ Long.MIN_VALUE : ~ordered;
        double rounded = Double.longBitsToDouble(bits);
        int beyond = (take() << Byte.SIZE | take()) - 0x8000;
        if (beyond == 0) {
            return rounded;
        }
        return (long) rounded + beyond;
    }

    private ObjectId objectId() {
        byte[] id = new byte[12];
        for (int i = 0; i < id.length; i++) {
            id[i] = (byte) take();
        }
        return new ObjectId(id);
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        while (true) {
            int first = take();
            if (first == KeyWriter.ESCAPE) {
                if (take() == KeyWriter.STRING_END) {
                    return text.toString();
                }
                text.append('\0');
            } else {
                text.append(unit(first));
            }
        }
    }

    private char unit(int first) {
        if (first < 0x80) {
            return (char) first;
        }
        if (first < 0xE0) {
            return (char) ((first & 0x1F) << 6 | (take() & 0x3F));
        }
        return (char) ((first & 0x0F) << 12 | (take() & 0x3F) << 6 | (take() & 0x3F));
    }

    private long unsigned() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << Byte.SIZE | take();
        }
        return value;
    }

    private int take() {
        int value = peek();
        position++;
        return value;
    }

    private int peek() {
        return (bytes[position] & 0xFF) ^ mask;
    }
}
