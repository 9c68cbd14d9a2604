package org.holdfast.persistence.database.embedded.store;

import java.time.Duration;

/**
 * How a store treats disk and memory.
 *
 * @param sync whether a change waits for the disk itself, or for the operating system alone
 * @param cacheMegabytes how much of the file is kept in memory
 * @param logBytes a longer log is folded into the file at once
 * @param idle after which silence the file is compacted
 */
public record StoreSettings(boolean sync, int cacheMegabytes, long logBytes, Duration idle) {

    private static final long LOG_BYTES = 32L << 20;
    private static final Duration IDLE = Duration.ofSeconds(5);

    /** The settings that an administrator may choose; the others have been measured. */
    public StoreSettings(boolean sync, int cacheMegabytes) {
        this(sync, cacheMegabytes, LOG_BYTES, IDLE);
    }
}
