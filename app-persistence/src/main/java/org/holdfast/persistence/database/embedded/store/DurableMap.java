package org.holdfast.persistence.database.embedded.store;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map of bytes. Readers need no lock and see a state between two writes; writers are kept apart by their
 * caller and stand inside a {@link DurableStore#change}.
 */
public final class DurableMap {

    private final DurableStore store;
    private final String name;
    private final MVMap<byte[], byte[]> map;

    DurableMap(DurableStore store, String name, MVMap<byte[], byte[]> map) {
        this.store = store;
        this.name = name;
        this.map = map;
    }

    /** Under which the store knows it. */
    public String name() {
        return name;
    }

    /** The value, or null. */
    public byte @Nullable [] find(byte[] key) {
        return map.get(key);
    }

    /** Whether there is a value. */
    public boolean contains(byte[] key) {
        return map.containsKey(key);
    }

    /** Sets the value. */
    public void put(byte[] key, byte[] value) {
        store.current().put(name, key, value);
        map.put(key, value);
    }

    /**
     * Removes the value.
     *
     * @return whether there was one
     */
    public boolean remove(byte[] key) {
        store.current().remove(name, key);
        return map.remove(key) != null;
    }

    /** How many values there are. */
    public long size() {
        return map.sizeAsLong();
    }

    /** How many keys are before this one; costs the height of the tree. */
    public long rank(byte[] key) {
        long index = map.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    /**
     * Walks from a key on, the key included where it exists. The walk sees the map as it was at its beginning.
     *
     * @param from where to begin, null for the first key (the last when going backwards)
     * @param backwards towards smaller keys
     */
    public Cursor<byte[], byte[]> cursor(byte @Nullable [] from, boolean backwards) {
        return map.cursor(from, null, backwards);
    }

    MVMap<byte[], byte[]> inner() {
        return map;
    }
}
