package org.holdfast.persistence.database;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One embedded database for all tests of the module; each test gets a database of its own name in it. */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final DatabaseCommands COMMANDS = new DatabaseCommands();
    private static final DatabaseConnection CONNECTION = open();

    private TestDatabase() {}

    /** An empty database on which these steps were run; {@link JNoSqlFixture} works on it from now on. */
    public static MongoDatabase migrated(MigrationStep... steps) {
        MongoDatabase database = CONNECTION.client().getDatabase("test" + NUMBER.incrementAndGet());
        for (MigrationStep step : steps) {
            step.run(database);
        }
        JNoSqlFixture.on(database);
        return database;
    }

    /** The names of the commands that the work sends. */
    public static List<String> commandsOf(Runnable work) {
        return COMMANDS.record(work::run);
    }

    private static DatabaseConnection open() {
        try {
            DatabaseSettings settings = DatabaseSettings.from(MapConfig.of(Map.of(
                    DatabaseSettings.DATA_DIRECTORY,
                    Files.createTempDirectory("holdfast-test").toString())));
            return DatabaseConnection.open(settings, COMMANDS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
