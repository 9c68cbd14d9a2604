package org.holdfast.persistence.database.embedded.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Does again what a {@link Change} says. */
final class ChangeReader {

    /** What a change is done to. */
    interface Target {
        void put(String map, byte[] key, byte[] value);

        void remove(String map, byte[] key);

        void drop(String map);
    }

    private final DataInputStream in;
    private final List<String> maps = new ArrayList<>();

    ChangeReader(byte[] change) {
        in = new DataInputStream(new ByteArrayInputStream(change));
    }

    void replay(Target target) throws IOException {
        while (in.available() > 0) {
            int kind = in.readUnsignedByte();
            String map = name();
            switch (kind) {
                case Change.PUT -> target.put(map, part(), part());
                case Change.REMOVE -> target.remove(map, part());
                case Change.DROP -> target.drop(map);
                default -> throw new IOException("unknown kind of change " + kind);
            }
        }
    }

    private String name() throws IOException {
        int number = in.readUnsignedShort();
        if (number == maps.size()) {
            maps.add(in.readUTF());
        }
        return maps.get(number);
    }

    private byte[] part() throws IOException {
        return in.readNBytes(in.readInt());
    }
}
