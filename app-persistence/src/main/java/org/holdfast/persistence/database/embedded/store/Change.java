package org.holdfast.persistence.database.embedded.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** What one command changed, in the form in which the log keeps it. Belongs to one thread. */
final class Change {

    static final int PUT = 1;
    static final int REMOVE = 2;
    static final int DROP = 3;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> maps = new HashMap<>();

    void put(String map, byte[] key, byte[] value) {
        write(PUT, map, key, value);
    }

    void remove(String map, byte[] key) {
        write(REMOVE, map, key);
    }

    void drop(String map) {
        write(DROP, map);
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private void write(int kind, String map, byte[]... parts) {
        try {
            out.writeByte(kind);
            writeName(map);
            for (byte[] part : parts) {
                out.writeInt(part.length);
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name is written once; a number stands for it afterwards. */
    private void writeName(String map) throws IOException {
        Integer known = maps.putIfAbsent(map, maps.size());
        if (known == null) {
            out.writeShort(maps.size() - 1);
            out.writeUTF(map);
        } else {
            out.writeShort(known);
        }
    }
}
