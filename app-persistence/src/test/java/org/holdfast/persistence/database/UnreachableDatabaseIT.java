package org.holdfast.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.persistence.database.embedded.EmbeddedDatabase;
import org.holdfast.persistence.database.embedded.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreachableDatabaseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void startsWithoutTheDatabaseAndIsReadyWhenItComes() throws IOException, InterruptedException {
        int port = freePort();
        ConnectionString uri = new ConnectionString("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=300");
        try (SeContainer container = events();
                DatabaseConnection connection = DatabaseConnection.open(
                        new DatabaseSettings(new DatabaseLocation.External(uri), "test"), new DatabaseCommands())) {
            DatabaseStart start = start(connection, container);
            DatabaseReady ready = new DatabaseReady(connection.database(), start);

            start.onStart("start");

            assertThat(start.isPrepared()).isFalse();
            assertThat(ready.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);

            try (EmbeddedDatabase late = EmbeddedDatabase.start(directory, new StoreSettings(false, 4), port)) {
                assertThat(late.uri()).endsWith(":" + port);
                awaitPrepared(start);
                assertThat(ready.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
            }
            assertThat(ready.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        }
    }

    /** A server that speaks no TLS, and one that does not know the user. */
    @ParameterizedTest
    @ValueSource(strings = {"tls=true", "authSource=admin"})
    void saysWhichHostDoesNotAnswerAsAskedAndNeverThePassword(String asked) throws IOException {
        int port = freePort();
        try (SeContainer container = events();
                EmbeddedDatabase plain = EmbeddedDatabase.start(directory, new StoreSettings(false, 4), port);
                DatabaseConnection connection = DatabaseConnection.open(
                        new DatabaseSettings(
                                new DatabaseLocation.External(new ConnectionString("mongodb://app:secret@127.0.0.1:"
                                        + port + "/?serverSelectionTimeoutMS=300&" + asked)),
                                "test"),
                        new DatabaseCommands());
                Said said = Said.by(DatabaseStart.class)) {
            assertThat(plain.uri()).endsWith(":" + port);
            DatabaseStart start = start(connection, container);

            start.onStart("start");
            start.stop();

            assertThat(start.isPrepared()).isFalse();
            assertThat(said.text())
                    .contains(asked.startsWith("tls") ? "127.0.0.1:" + port : "userName='app'")
                    .doesNotContain("secret");
        }
    }

    /** What a class logs. */
    private static final class Said extends Handler implements AutoCloseable {

        private final StringBuilder text = new StringBuilder();
        private final Logger logger;

        private Said(Logger logger) {
            this.logger = logger;
        }

        static Said by(Class<?> type) {
            Said said = new Said(Logger.getLogger(type.getName()));
            said.logger.addHandler(said);
            return said;
        }

        String text() {
            return text.toString();
        }

        @Override
        public void publish(LogRecord record) {
            text.append(new SimpleFormatter().formatMessage(record)).append('\n');
        }

        @Override
        public void flush() {
            // nothing waits
        }

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }

    private static DatabaseStart start(DatabaseConnection connection, SeContainer container) {
        Event<DatabasePrepared> event = container
                .getBeanManager()
                .createInstance()
                .select(new TypeLiteral<Event<DatabasePrepared>>() {})
                .get();
        Migrations migrations = new Migrations(
                List.of(new Nothing()), connection.database(), new DatabaseIdentity("node"), Clock.systemUTC());
        return new DatabaseStart(migrations, new FiredEvents<>(), event);
    }

    private static void awaitPrepared(DatabaseStart start) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!start.isPrepared() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
    }

    private static SeContainer events() {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(UnreachableDatabaseIT.class)
                .initialize();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static final class Nothing implements MigrationStep {

        @Override
        public int number() {
            return 1;
        }

        @Override
        public String name() {
            return "do nothing";
        }

        @Override
        public void run(MongoDatabase database) {
            // that it is run is what counts
        }
    }
}
