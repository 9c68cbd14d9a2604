package org.holdfast.ear;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The data directory, held by one process at a time. */
final class DataDirectory {

    /** Keeps the locks reachable: one that is collected is released. The operating system drops them at the end. */
    private static final Queue<FileLock> HELD = new ConcurrentLinkedQueue<>();

    private DataDirectory() {}

    /**
     * Takes the directory until this process ends. It is created when it is missing.
     *
     * @return whether it was free
     */
    static boolean take(Path directory) throws IOException {
        Files.createDirectories(directory, ownersOnly());
        FileChannel channel = FileChannel.open(
                directory.resolve("holdfast.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = lock(channel);
        lock.ifPresent(HELD::add);
        if (lock.isEmpty()) {
            channel.close();
        }
        return lock.isPresent();
    }

    /** What is made here is for the service alone, whatever its umask is; one that is there stays as it was set. */
    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
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

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException takenByThisProcess) {
            return Optional.empty();
        }
    }
}
