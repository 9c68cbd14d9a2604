package org.holdfast.persistence.database.embedded.collection;

import java.util.Arrays;
import org.holdfast.persistence.database.embedded.key.KeyWriter;
import org.holdfast.persistence.database.embedded.key.Keys;
import org.jspecify.annotations.Nullable;

/** Keys from one on and before another. */
final class Slice {

    private final byte[] low;
    private final byte @Nullable [] high;

    /**
     * @param low the first
     * @param high behind the last, null for no end
     */
    Slice(byte[] low, byte @Nullable [] high) {
        this.low = low;
        this.high = high;
    }

    byte[] low() {
        return low;
    }

    byte @Nullable [] high() {
        return high;
    }

    static Slice startingWith(byte[] beginning) {
        return new Slice(beginning, Keys.after(beginning));
    }

    /** The same behind a beginning. */
    Slice behind(byte[] beginning) {
        byte[] end = high;
        return new Slice(join(beginning, low), end == null ? Keys.after(beginning) : join(beginning, end));
    }

    Slice from(byte[] key) {
        return Arrays.compareUnsigned(key, low) > 0 ? new Slice(key, high) : this;
    }

    Slice to(byte @Nullable [] key) {
        byte[] end = high;
        boolean earlier = key != null && (end == null || Arrays.compareUnsigned(key, end) < 0);
        return earlier ? new Slice(low, key) : this;
    }

    boolean contains(byte[] key) {
        byte[] end = high;
        return Arrays.compareUnsigned(key, low) >= 0 && (end == null || Arrays.compareUnsigned(key, end) < 0);
    }

    private static byte[] join(byte[] one, byte[] other) {
        return new KeyWriter().key(one).key(other).toBytes();
    }
}
