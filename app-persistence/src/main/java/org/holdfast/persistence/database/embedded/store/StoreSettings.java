package org.holdfast.persistence.database.embedded.store;

import java.time.Duration;

/**
 * How a store treats disk and memory.
 *
 * @param sync whether a change waits for the disk itself, or for the operating system alone
 * @param cacheMegabytes how much of the file is kept in memory
 * @param logBytes a longer log is folded into the file at once
 * @param idle after which silence the file is compacted
 * @param retention how long a part of the file that is not needed any more is left as it was; longer than it takes the
 *     disk to write what has replaced it
 */
public record StoreSettings(boolean sync, int cacheMegabytes, long logBytes, Duration idle, Duration retention) {

    private static final long LOG_BYTES = 32L << 20;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration RETENTION = Duration.ofSeconds(10);

    /** The settings that an administrator may choose; the others have been measured. */
    public StoreSettings(boolean sync, int cacheMegabytes) {
        this(sync, cacheMegabytes, LOG_BYTES, IDLE, RETENTION);
    }
}
