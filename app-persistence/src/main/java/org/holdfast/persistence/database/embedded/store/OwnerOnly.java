package org.holdfast.persistence.database.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * Keeps what is stored from other users of the machine, whatever the umask of the service is: mails that wait are in it,
 * with their links. Without POSIX permissions nothing is done; there the administrator sees to it.
 */
public final class OwnerOnly {

    private static final Logger LOG = System.getLogger(OwnerOnly.class.getName());
    private static final String DIRECTORY = "rwx------";
    private static final String FILE = "rw-------";

    private OwnerOnly() {}

    /** Makes a directory, where it is missing, and closes it and the files in it to everybody else. */
    public static void directory(Path directory) throws IOException {
        Files.createDirectories(directory, attributes(directory));
        restrict(directory, DIRECTORY);
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .forEach(OwnerOnly::file);
        }
    }

    /** Closes a file to everybody else. */
    static void file(Path file) {
        restrict(file, FILE);
    }

    private static void restrict(Path path, String permissions) {
        try {
            if (posix(path)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            }
        } catch (FileSystemException foreign) {
            LOG.log(Level.WARNING, "{0} belongs to somebody else and may be readable for others: {1}", path, foreign);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot restrict " + path, unreadable);
        }
    }

    private static FileAttribute<?>[] attributes(Path directory) {
        return posix(directory)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(DIRECTORY))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().equals(FileSystems.getDefault())
                && FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
