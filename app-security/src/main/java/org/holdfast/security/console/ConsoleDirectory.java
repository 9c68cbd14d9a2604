package org.holdfast.security.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The directory {@code console} below the data directory. On systems with POSIX permissions it is readable by the
 * service alone; where others may write to it, nothing in it is believed.
 */
final class ConsoleDirectory {

    private static final int LONGEST = 1024;
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWN_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path directory;

    ConsoleDirectory(Path dataDirectory) {
        this.directory = dataDirectory.resolve("console");
    }

    /** Makes it, where it is missing. */
    void create() throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            Files.createDirectory(directory, attributes(OWN));
        }
    }

    /** Whether nobody but the service and the administrator of the machine can write to it. */
    boolean trusted() throws IOException {
        return !posix()
                || Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE).stream()
                        .noneMatch(Files.getPosixFilePermissions(directory)::contains);
    }

    /** Takes a request: what the file of that name says, which is gone afterwards. Links and long files say nothing. */
    Optional<String> take(String name) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            boolean plain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LONGEST;
            return Optional.of(plain ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip() : "");
        } finally {
            Files.delete(file);
        }
    }

    /** Writes an answer that the service and the administrator alone can read; whoever waits for it finds it whole. */
    void answer(String name, String text) throws IOException {
        Path writing = directory.resolve(name + ".new");
        Files.deleteIfExists(writing);
        Files.createFile(writing, attributes(OWN_FILE));
        Files.writeString(writing, text, StandardOpenOption.WRITE);
        move(writing, directory.resolve(name));
    }

    /** Removes an answer that was written before the moment. */
    void forget(String name, Instant before) throws IOException {
        Path file = directory.resolve(name);
        if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException beingRead) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private boolean posix() {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
