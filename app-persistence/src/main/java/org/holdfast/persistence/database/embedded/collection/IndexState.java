package org.holdfast.persistence.database.embedded.collection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.holdfast.persistence.database.embedded.store.DurableMap;

/**
 * What an index remembers about itself: whether it was built to the end (a crash may have come between), and at which
 * of its first 31 fields some document has had an array.
 */
final class IndexState {

    private static final int COMPLETE = 1 << 31;

    private final DurableMap states;
    private final byte[] name;
    private volatile int flags;

    IndexState(DurableMap states, String index) {
        this.states = states;
        this.name = index.getBytes(StandardCharsets.UTF_8);
        byte[] stored = states.find(name);
        this.flags = stored == null ? 0 : ByteBuffer.wrap(stored).getInt();
    }

    boolean isComplete() {
        return (flags & COMPLETE) != 0;
    }

    boolean isMultikey(int field) {
        return (flags & 1 << field) != 0;
    }

    void markComplete() {
        set(COMPLETE);
    }

    void markMultikey(int field) {
        set(1 << field);
    }

    void forget() {
        flags = 0;
        states.remove(name);
    }

    private void set(int flag) {
        if ((flags & flag) == 0) {
            flags |= flag;
            states.put(name, ByteBuffer.allocate(Integer.BYTES).putInt(flags).array());
        }
    }
}
