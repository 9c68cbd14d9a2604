package org.holdfast.persistence.database.embedded.collection;

import java.util.Arrays;

/** A key of an index and what it stands for. */
final class Entry {

    private final byte[] key;
    private final byte[] value;
    private final int merged;

    /**
     * @param merged how many bytes of the key do not count in a merge
     */
    Entry(byte[] key, byte[] value, int merged) {
        this.key = key;
        this.value = value;
        this.merged = merged;
    }

    byte[] key() {
        return key;
    }

    byte[] value() {
        return value;
    }

    static int compareInMerge(Entry one, Entry other) {
        return Arrays.compareUnsigned(one.key, one.merged, one.key.length, other.key, other.merged, other.key.length);
    }
}
