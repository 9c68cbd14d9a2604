package org.holdfast.persistence.database.embedded.key;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Places between keys. */
public final class Keys {

    private Keys() {}

    /** The smallest key behind all that begin with these bytes; null when there is none. */
    public static byte @Nullable [] after(byte[] beginning) {
        for (int last = beginning.length - 1; last >= 0; last--) {
            if (beginning[last] != (byte) 0xFF) {
                byte[] after = Arrays.copyOf(beginning, last + 1);
                after[last]++;
                return after;
            }
        }
        return null;
    }

    /** Whether the key begins with these bytes. */
    public static boolean startsWith(byte[] key, byte[] beginning) {
        return key.length >= beginning.length
                && Arrays.equals(key, 0, beginning.length, beginning, 0, beginning.length);
    }
}
