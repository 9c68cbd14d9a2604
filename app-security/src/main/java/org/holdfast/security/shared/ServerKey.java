package org.holdfast.security.shared;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.shared.Setting;

/**
 * The key of the server, 256 random bits, outside the database: a setting, a file that the administrator names, or a
 * file of the data directory that is made when it is first needed. It is read at the start where it is set, so that a bad
 * one stops that, and never printed.
 */
@ApplicationScoped
public class ServerKey {

    /** The name of the setting that is the key itself. */
    public static final String KEY = "holdfast.secret-key";

    /** The name of the setting that names a file with it. */
    public static final String FILE = "holdfast.secret-key-file";

    /** The file of the data directory. */
    public static final String NAME = "secret.key";

    private static final Logger LOG = System.getLogger(ServerKey.class.getName());
    private static final String DATA_DIRECTORY = "holdfast.data.dir";
    private static final String EXPECTED = "32 random bytes in base 64, as openssl rand -base64 32 writes them";
    private static final int BYTES = 32;

    private final Path file;
    private Optional<byte[]> key;

    @Inject
    public ServerKey(Config config) {
        Optional<String> text = text(config, KEY);
        Optional<Path> named = text(config, FILE).map(Path::of);
        if (text.isPresent() && named.isPresent()) {
            throw invalid(KEY, "setting-invalid", Map.of("expected", "either " + KEY + " or " + FILE));
        }
        this.file = named.orElseGet(() ->
                Path.of(text(config, DATA_DIRECTORY).orElse("holdfast-data")).resolve(NAME));
        this.key = text.map(set -> parsed(KEY, set)).or(() -> named.map(given -> read(FILE, given)));
    }

    /** The key; empty where there is none yet. */
    synchronized Optional<byte[]> find() {
        if (key.isEmpty() && Files.exists(file)) {
            key = Optional.of(read(NAME, file));
        }
        return key;
    }

    /** The key, which is made where there is none yet. */
    synchronized byte[] get() {
        Optional<byte[]> known = find();
        if (known.isEmpty()) {
            make();
        }
        return find().orElseThrow(() -> new IllegalStateException("the key of the server was made and is gone"));
    }

    /** Of two that make it at once one is kept, for both. */
    private void make() {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path writing = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, ".tmp", ownersOnly());
            Files.writeString(writing, Base64.getEncoder().encodeToString(fresh) + "\n");
            try {
                Files.createLink(file, writing);
                LOG.log(Level.INFO, "The key of the server was made: {0}. Back it up, apart from the database.", file);
            } catch (FileAlreadyExistsException another) {
                LOG.log(Level.INFO, "The key of the server was made by another process: {0}", file);
            } finally {
                Files.delete(writing);
            }
        } catch (IOException readOnly) {
            throw new UncheckedIOException("cannot make " + file, readOnly);
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] read(String setting, Path file) {
        try {
            return parsed(setting, Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw invalid(setting, "setting-invalid", Map.of("expected", "a file that can be read: " + EXPECTED));
        }
    }

    private static byte[] parsed(String setting, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without the text
        }
        throw invalid(setting, "setting-invalid", Map.of("expected", EXPECTED));
    }

    private static Optional<String> text(Config config, String name) {
        return new Setting(name, config.getOptionalValue(name, String.class)).text();
    }

    @Override
    public String toString() {
        return "ServerKey";
    }
}
