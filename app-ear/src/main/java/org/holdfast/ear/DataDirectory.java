package org.holdfast.ear;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The data directory, held by one process at a time. The operating system drops the lock when the process dies. */
final class DataDirectory implements AutoCloseable {

    private final FileLock lock;

    private DataDirectory(FileLock lock) {
        this.lock = lock;
    }

    /** Takes the directory, or finds it taken. The directory is created when it is missing. */
    static Optional<DataDirectory> take(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel = FileChannel.open(
                directory.resolve("holdfast.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<DataDirectory> taken = lock(channel).map(DataDirectory::new);
        if (taken.isEmpty()) {
            channel.close();
        }
        return taken;
    }

    /** Deletes what an earlier start left behind; a missing directory is fine. Symbolic links are not followed. */
    static void clear(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException takenByThisProcess) {
            return Optional.empty();
        }
    }
}
