package org.holdfast.persistence.database.embedded.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The log of all changes since the file was last brought up to date. Appending is a copy in memory; whoever must know
 * that a change is safe writes down everything that has gathered, so that many waiters share one write.
 */
final class WriteLog implements AutoCloseable {

    private final Path directory;
    private final boolean sync;
    private final ReentrantLock writing = new ReentrantLock();

    private ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private long appended;

    private volatile long written;
    private volatile long startOfFile;
    private volatile long forced;
    private volatile @Nullable IOException failure;
    private long number;
    private volatile LogFile file;

    WriteLog(Path directory, boolean sync, long number) throws IOException {
        this.directory = directory;
        this.sync = sync;
        this.number = number;
        this.file = LogFile.create(directory, number);
    }

    /**
     * Adds a change behind all others. The order of two changes of one key must be the order in which they were made:
     * the caller still holds what kept them apart.
     *
     * @return the position to wait for
     */
    long append(Change change) {
        byte[] frame = LogFile.frame(change.toBytes());
        synchronized (this) {
            gathered.writeBytes(frame);
            appended += frame.length;
            return appended;
        }
    }

    /**
     * Returns when everything up to the position would survive the death of the process, and with {@code sync} that of
     * the machine.
     */
    void await(long position) {
        if (written >= position) {
            return;
        }
        writing.lock();
        try {
            if (written < position) {
                writeGathered();
            }
        } finally {
            writing.unlock();
        }
    }

    private void writeGathered() {
        requireIntact();
        ByteArrayOutputStream bytes;
        long position;
        synchronized (this) {
            bytes = gathered;
            position = appended;
            gathered = new ByteArrayOutputStream(Math.min(bytes.size(), 1 << 16));
        }
        try {
            file.write(ByteBuffer.wrap(bytes.toByteArray()));
            if (sync) {
                file.force();
            }
            written = position;
        } catch (IOException e) {
            failure = e;
            throw new UncheckedIOException("the log of changes cannot be written", e);
        }
    }

    /** After a failed write nothing that follows could be believed, so nothing follows. */
    private void requireIntact() {
        IOException earlier = failure;
        if (earlier != null) {
            throw new UncheckedIOException("the log of changes could not be written; restart", earlier);
        }
    }

    /** How many bytes the present file has, written or gathered. */
    synchronized long length() {
        return appended - startOfFile;
    }

    /** Asks the disk to keep what was written, unless it has it. Writers are not kept waiting by this lock. */
    void force() {
        long position = written;
        if (position == forced) {
            return;
        }
        try {
            file.force();
            forced = position;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins a new file. Nobody may append meanwhile.
     *
     * @return the number of the new file; the files before it hold nothing that is not in memory
     */
    long rotate() {
        writing.lock();
        try {
            await(position());
            file.close();
            number++;
            file = LogFile.create(directory, number);
            startOfFile = written;
            return number;
        } catch (IOException e) {
            failure = e;
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    private synchronized long position() {
        return appended;
    }

    /** Deletes the files before the one of this number. */
    void deleteBefore(long first) {
        try {
            for (Path old : LogFile.list(directory)) {
                if (LogFile.number(old) < first) {
                    Files.deleteIfExists(old);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
