package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.persistence.database.embedded.wire.Texts;
import org.jspecify.annotations.Nullable;

/**
 * That a field, or an element of it where it is an array, is one of many strings. The server's matcher would go through
 * all of them for every document; here the bytes of a document tell, without the document being read as a whole.
 *
 * @param field a field of the document itself
 * @param values which strings fit
 * @param rest what else is asked
 */
record ManyValues(String field, Set<String> values, Document rest) {

    private static final int MANY = 32;

    private static final byte STRING = 0x02;
    private static final byte ARRAY = 0x04;

    /** The first such condition of a query, where it has one. */
    static Optional<ManyValues> of(Document query) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            Optional<ManyValues> found = entry.getKey().equals("$and") && entry.getValue() instanceof List<?> parts
                    ? among(parts, without(query, entry.getKey()))
                    : values(entry.getKey(), entry.getValue())
                            .map(values -> new ManyValues(entry.getKey(), values, without(query, entry.getKey())));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ManyValues> among(List<?> parts, Document others) {
        for (int place = 0; place < parts.size(); place++) {
            if (parts.get(place) instanceof Document part) {
                int taken = place;
                Optional<ManyValues> found = of(part);
                if (found.isPresent()) {
                    return found.map(one -> one.and(others, parts, taken));
                }
            }
        }
        return Optional.empty();
    }

    private ManyValues and(Document others, List<?> parts, int taken) {
        List<Object> left = new ArrayList<>(parts);
        left.remove(taken);
        if (!rest.isEmpty()) {
            left.add(rest);
        }
        Document all = new Document();
        others.forEach(all::put);
        if (!left.isEmpty()) {
            all.put("$and", left);
        }
        return new ManyValues(field, values, all);
    }

    private static Document without(Document query, String key) {
        Document rest = new Document();
        query.forEach((other, value) -> {
            if (!other.equals(key)) {
                rest.put(other, value);
            }
        });
        return rest;
    }

    private static Optional<Set<String>> values(String field, @Nullable Object asked) {
        boolean own = !field.startsWith("$") && field.indexOf('.') < 0;
        return own
                        && asked instanceof Document operators
                        && operators.size() == 1
                        && operators.get("$in") instanceof Collection<?> values
                        && values.size() >= MANY
                ? strings(values)
                : Optional.empty();
    }

    private static Optional<Set<String>> strings(Collection<?> values) {
        if (values instanceof Texts texts) {
            return Optional.of(texts.distinct());
        }
        Set<String> strings = new HashSet<>(2 * values.size());
        for (Object value : values) {
            if (!(value instanceof String text)) {
                return Optional.empty();
            }
            strings.add(text);
        }
        return Optional.of(strings);
    }

    /** Whether a document fits, as far as this condition goes. */
    boolean fits(byte[] document) {
        ByteBuffer bytes = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        bytes.getInt();
        for (byte type = bytes.get(); type != 0; type = bytes.get()) {
            if (isNext(bytes, name)) {
                return fits(type, bytes);
            }
            skip(type, bytes);
        }
        return false;
    }

    private boolean fits(byte type, ByteBuffer bytes) {
        if (type == STRING) {
            return values.contains(string(bytes));
        }
        if (type != ARRAY) {
            return false;
        }
        bytes.getInt();
        for (byte element = bytes.get(); element != 0; element = bytes.get()) {
            pass(bytes);
            if (element == STRING) {
                if (values.contains(string(bytes))) {
                    return true;
                }
            } else {
                skip(element, bytes);
            }
        }
        return false;
    }

    private static String string(ByteBuffer bytes) {
        byte[] text = new byte[bytes.getInt() - 1];
        bytes.get(text);
        bytes.get();
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Goes past a name, and says whether it is this one. */
    private static boolean isNext(ByteBuffer bytes, byte[] name) {
        boolean same = true;
        int place = 0;
        for (byte one = bytes.get(); one != 0; one = bytes.get()) {
            same = same && place < name.length && name[place] == one;
            place++;
        }
        return same && place == name.length;
    }

    private static void pass(ByteBuffer bytes) {
        while (bytes.get() != 0) {
            // on to the end of the name
        }
    }

    /** Goes past a value; the types are those of BSON. */
    private static void skip(byte type, ByteBuffer bytes) {
        int size =
                switch (type) {
                    case 0x01, 0x09, 0x11, 0x12 -> Long.BYTES;
                    case 0x10 -> Integer.BYTES;
                    case 0x08 -> 1;
                    case 0x0A, 0x06, (byte) 0xFF, 0x7F -> 0;
                    case 0x07 -> 12;
                    case 0x13 -> 16;
                    case STRING, 0x0D, 0x0E -> Integer.BYTES + bytes.getInt(bytes.position());
                    case 0x03, ARRAY, 0x0F -> bytes.getInt(bytes.position());
                    case 0x05 -> Integer.BYTES + 1 + bytes.getInt(bytes.position());
                    case 0x0B -> expression(bytes);
                    default -> throw new IllegalStateException("no type of BSON: " + type);
                };
        bytes.position(bytes.position() + size);
    }

    private static int expression(ByteBuffer bytes) {
        ByteBuffer ahead = bytes.duplicate();
        pass(ahead);
        pass(ahead);
        return ahead.position() - bytes.position();
    }
}
