package org.holdfast.persistence.database.embedded.collection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.bson.io.BsonInput;
import org.jspecify.annotations.Nullable;

/**
 * Takes parts out of a stored document, and puts them back when they have changed, without decoding the rest: one answer
 * costs the same on a sheet with three hundred of them. Documents are BSON, <a
 * href="https://bsonspec.org/spec.html">bsonspec.org</a>; what is not touched is copied byte by byte.
 */
final class Excerpt {

    private static final byte DOCUMENT = (byte) BsonType.DOCUMENT.getValue();
    private static final byte END = 0;

    private Excerpt() {}

    /**
     * A document with those of its parts that are meant, in their order.
     *
     * @param document as stored
     * @param paths what to take; arrays on the way are taken whole
     */
    static byte[] take(byte[] document, Paths paths) {
        return paths.isAll() ? document : taken(ByteBuffer.wrap(document), paths);
    }

    private static byte[] taken(ByteBuffer document, Paths paths) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        for (Element element : elements(document)) {
            @Nullable Paths below = paths.below(element.name);
            if (below != null && element.isDividedBy(below)) {
                element.writeWith(taken(element.value(), below), kept);
            } else if (below != null) {
                element.writeTo(kept);
            }
        }
        return framed(kept);
    }

    /**
     * The document with what became of the parts that had been {@linkplain #take taken} out of it.
     *
     * @param document as stored
     * @param paths what was taken
     * @param part what it is now
     */
    static byte[] put(byte[] document, Paths paths, byte[] part) {
        return paths.isAll() ? part : put(ByteBuffer.wrap(document), paths, ByteBuffer.wrap(part));
    }

    private static byte[] put(ByteBuffer document, Paths paths, ByteBuffer part) {
        Map<String, Element> changed = new LinkedHashMap<>();
        elements(part).forEach(element -> changed.put(element.name, element));
        ByteArrayOutputStream whole = new ByteArrayOutputStream(document.remaining() + part.remaining());
        for (Element element : elements(document)) {
            @Nullable Paths below = paths.below(element.name);
            if (below == null) {
                element.writeTo(whole);
                continue;
            }
            @Nullable Element now = changed.remove(element.name);
            if (now != null && element.isDividedBy(below) && now.type == DOCUMENT) {
                element.writeWith(put(element.value(), below, now.value()), whole);
            } else if (now != null) {
                now.writeTo(whole);
            }
        }
        for (Element added : changed.values()) {
            if (paths.below(added.name) == null) {
                throw new IllegalStateException("field " + added.name + " was not taken out and cannot be put back");
            }
            added.writeTo(whole);
        }
        return framed(whole);
    }

    private static byte[] framed(ByteArrayOutputStream elements) {
        int length = Integer.BYTES + elements.size() + 1;
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .put(elements.toByteArray())
                .put(END)
                .array();
    }

    private static List<Element> elements(ByteBuffer document) {
        List<Element> elements = new ArrayList<>();
        int origin = document.arrayOffset() + document.position();
        try (BsonBinaryReader reader = new BsonBinaryReader(document)) {
            BsonInput input = reader.getBsonInput();
            reader.readStartDocument();
            int from = input.getPosition();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                int value = input.getPosition();
                String name = reader.readName();
                reader.skipValue();
                elements.add(new Element(
                        name, document.array(), origin + from, origin + value, origin + input.getPosition()));
                from = input.getPosition();
            }
        }
        return elements;
    }

    /** A field within the bytes of a document: its type, its name and its value, one after the other. */
    private static final class Element {

        private final String name;
        private final byte[] bytes;
        private final byte type;
        private final int from;
        private final int value;
        private final int end;

        Element(String name, byte[] bytes, int from, int value, int end) {
            this.name = name;
            this.bytes = bytes;
            this.type = bytes[from];
            this.from = from;
            this.value = value;
            this.end = end;
        }

        boolean isDividedBy(Paths paths) {
            return type == DOCUMENT && !paths.isAll();
        }

        ByteBuffer value() {
            return ByteBuffer.wrap(bytes, value, end - value).slice();
        }

        void writeTo(ByteArrayOutputStream document) {
            document.write(bytes, from, end - from);
        }

        void writeWith(byte[] other, ByteArrayOutputStream document) {
            document.write(bytes, from, value - from);
            document.writeBytes(other);
        }
    }
}
