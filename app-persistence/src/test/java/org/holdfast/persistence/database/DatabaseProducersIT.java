package org.holdfast.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.eclipse.jnosql.communication.semistructured.CommunicationEntity;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.communication.semistructured.Element;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentManager;
import org.eclipse.jnosql.mapping.DatabaseQualifier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseProducersIT {

    @TempDir
    private static Path directory;

    private static SeContainer container;

    @BeforeAll
    static void start() {
        System.setProperty(DatabaseSettings.DATA_DIRECTORY, directory.toString());
        JNoSqlFixture.stop();
        container = JNoSqlFixture.withJNoSql(
                        SeContainerInitializer.newInstance().disableDiscovery())
                .addBeanClasses(
                        DatabaseProducers.class,
                        RepositoryProducers.class,
                        DatabaseStart.class,
                        DatabaseReady.class,
                        Migrations.class,
                        CrateStep.class,
                        Surroundings.class,
                        Prepared.class)
                .initialize();
    }

    @AfterAll
    static void stop() {
        container.close();
        System.clearProperty(DatabaseSettings.DATA_DIRECTORY);
    }

    @Test
    void givesRepositoriesTheSameDatabase() {
        DatabaseManager manager = container
                .select(DatabaseManager.class, DatabaseQualifier.ofDocument())
                .get();

        manager.insert(crate("c1", "Apples"));

        assertThat(content("c1")).isEqualTo("Apples");
    }

    @Test
    void givesTheTemplateTheSameDatabase() {
        MongoDBDocumentManager manager =
                container.select(MongoDBDocumentManager.class).get();

        manager.insert(crate("c2", "Pears"));

        assertThat(content("c2")).isEqualTo("Pears");
    }

    private static CommunicationEntity crate(String id, String content) {
        return CommunicationEntity.of("crates", List.of(Element.of("_id", id), Element.of("content", content)));
    }

    private static Object content(String id) {
        return database()
                .getCollection("crates")
                .find(new Document("_id", id))
                .first()
                .get("content");
    }

    @Test
    void migratesAtTheStartAndTellsSo() {
        assertThat(container.select(Prepared.class).get().events())
                .containsExactly(new DatabasePrepared(List.of("index the crates")));
    }

    @Test
    void isReadyAfterTheMigrations() {
        DatabaseReady ready = container
                .select(DatabaseReady.class, Readiness.Literal.INSTANCE)
                .get();

        assertThat(ready.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    private static MongoDatabase database() {
        return container.select(MongoDatabase.class).get();
    }

    @ApplicationScoped
    static class CrateStep implements MigrationStep {

        @Override
        public int number() {
            return 1;
        }

        @Override
        public String name() {
            return "index the crates";
        }

        @Override
        public void run(MongoDatabase database) {
            database.getCollection("crates").createIndex(new Document("content", 1));
        }
    }

    @ApplicationScoped
    static class Prepared {

        private final List<DatabasePrepared> events = new ArrayList<>();

        void on(@Observes DatabasePrepared event) {
            events.add(event);
        }

        List<DatabasePrepared> events() {
            return events;
        }
    }

    static class Surroundings {

        @Produces
        static Config config() {
            return ConfigProvider.getConfig();
        }

        @Produces
        @ApplicationScoped
        static Clock clock() {
            return Clock.systemUTC();
        }
    }
}
