package org.holdfast.persistence.database.embedded.wire;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The long lists of texts that queries used last. Whoever holds thousands of grants asks by the same thousands of keys with
 * each request, and to read these takes most of the time of such a query.
 */
final class KeptTexts {

    /** With what was read of them about four times as much. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** A list as it came. */
    private static final class Sent {

        private final byte[] bytes;
        private final int hash;

        Sent(byte[] bytes) {
            this.bytes = bytes;
            CRC32C sum = new CRC32C();
            sum.update(bytes);
            this.hash = (int) sum.getValue();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Sent that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Map<Sent, Texts> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int weighed;

    /**
     * What the bytes say.
     *
     * @param reading empty when they are not of texts alone, which is not kept
     */
    Optional<Texts> get(byte[] bytes, Supplier<Optional<Texts>> reading) {
        Sent sent = new Sent(bytes);
        @Nullable Texts before = find(sent);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Texts> read = reading.get();
        read.ifPresent(texts -> put(sent, texts));
        return read;
    }

    private synchronized @Nullable Texts find(Sent sent) {
        return kept.get(sent);
    }

    private synchronized void put(Sent sent, Texts texts) {
        if (kept.put(sent, texts) == null) {
            weighed += sent.bytes.length;
        }
        for (Iterator<Sent> eldest = kept.keySet().iterator(); weighed > MOST_BYTES && eldest.hasNext(); ) {
            weighed -= eldest.next().bytes.length;
            eldest.remove();
        }
    }
}
