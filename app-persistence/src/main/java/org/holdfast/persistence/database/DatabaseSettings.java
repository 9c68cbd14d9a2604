package org.holdfast.persistence.database;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import com.mongodb.ConnectionString;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.shared.Setting;

/**
 * Which database Holdfast uses.
 *
 * @param location embedded, or a MongoDB by its URI
 * @param database the name of the database, 1 to 38 letters, digits, {@code -} and {@code _}
 */
public record DatabaseSettings(DatabaseLocation location, String database) {

    /** Connection string of a MongoDB; without it the embedded database is used. */
    public static final String URI = "holdfast.mongodb.uri";

    /** Name of the database, {@code holdfast} unless told. */
    public static final String DATABASE = "holdfast.mongodb.database";

    /** Directory of all data that is not in MongoDB, {@code ./holdfast-data} unless told. */
    public static final String DATA_DIRECTORY = "holdfast.data.dir";

    /** Whether the embedded database waits for the disk before it acknowledges, {@code false} unless told. */
    public static final String SYNC = "holdfast.database.sync";

    /** Megabytes of memory for the embedded database's cache, 48 unless told. */
    public static final String CACHE = "holdfast.database.cache.megabytes";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,38}");

    /** Checks the name. */
    public DatabaseSettings {
        if (!NAME.matcher(database).matches()) {
            throw invalid(DATABASE, "database-name-invalid");
        }
    }

    /**
     * Reads the settings.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException naming the key; the value of a URI is never repeated
     */
    public static DatabaseSettings from(Config config) {
        return new DatabaseSettings(
                location(config), setting(config, DATABASE).text().orElse("holdfast"));
    }

    private static DatabaseLocation location(Config config) {
        return setting(config, URI).text().map(DatabaseSettings::external).orElseGet(() -> embedded(config));
    }

    private static DatabaseLocation external(String uri) {
        try {
            return new DatabaseLocation.External(new ConnectionString(uri));
        } catch (IllegalArgumentException e) {
            throw invalid(URI, "mongodb-uri-invalid");
        }
    }

    private static DatabaseLocation embedded(Config config) {
        return new DatabaseLocation.Embedded(
                dataDirectory(config).resolve("database"),
                setting(config, SYNC).flag(false),
                setting(config, CACHE).number(48));
    }

    private static Path dataDirectory(Config config) {
        String directory = setting(config, DATA_DIRECTORY).text().orElse("holdfast-data");
        try {
            return Path.of(directory).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw invalid(DATA_DIRECTORY, "path-invalid");
        }
    }

    private static Setting setting(Config config, String key) {
        return new Setting(key, config.getOptionalValue(key, String.class));
    }
}
