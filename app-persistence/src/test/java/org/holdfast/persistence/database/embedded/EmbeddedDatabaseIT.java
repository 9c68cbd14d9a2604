package org.holdfast.persistence.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.holdfast.persistence.database.embedded.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    private static final StoreSettings SETTINGS = new StoreSettings(false, 8);

    @TempDir
    private Path directory;

    @Test
    void keepsDocumentsOverARestart() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, SETTINGS);
                MongoClient client = MongoClients.create(database.uri())) {
            things(client).insertOne(new Document("_id", 1).append("name", "Plant"));
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, SETTINGS);
                MongoClient client = MongoClients.create(database.uri())) {
            assertThat(things(client).find().first()).containsEntry("name", "Plant");
        }
    }

    @Test
    void findsEverythingInACopyThatWasTakenWhileItWasStopped(@TempDir Path elsewhere) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, SETTINGS);
                MongoClient client = MongoClients.create(database.uri())) {
            things(client).insertOne(new Document("_id", 1).append("name", "Plant"));
        }

        copyTo(elsewhere);

        assertThat(inCopy(elsewhere)).containsEntry("name", "Plant");
    }

    @Test
    void findsByThousandsOfKeysAgainAndByOthers() {
        List<String> all =
                IntStream.range(0, 2000).mapToObj(number -> "site " + number).toList();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, SETTINGS);
                MongoClient client = MongoClients.create(database.uri())) {
            things(client)
                    .insertMany(List.of(
                            new Document("_id", 1).append("path", List.of("o", "site 7")),
                            new Document("_id", 2).append("path", List.of("o", "site 1007"))));
            for (int asked = 0; asked < 2; asked++) {
                assertThat(found(client, all.subList(0, 1000))).containsExactly(1);
                assertThat(found(client, all.subList(1000, 2000))).containsExactly(2);
                assertThat(found(client, all)).containsExactly(1, 2);
            }
        }
    }

    private static List<Integer> found(MongoClient client, List<String> keys) {
        return things(client)
                .find(Filters.in("path", keys))
                .sort(Sorts.ascending("_id"))
                .map(thing -> thing.getInteger("_id"))
                .into(new ArrayList<>());
    }

    /** Nothing is written meanwhile, so the files are of one moment, as in a snapshot of the file system. */
    @Test
    void findsEverythingInASnapshotThatWasTakenWhileItRan(@TempDir Path elsewhere) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, SETTINGS);
                MongoClient client = MongoClients.create(database.uri())) {
            things(client).insertOne(new Document("_id", 1).append("name", "Plant"));

            copyTo(elsewhere);

            assertThat(inCopy(elsewhere)).containsEntry("name", "Plant");
        }
    }

    private void copyTo(Path elsewhere) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.copy(file, elsewhere.resolve(file.getFileName()));
            }
        }
    }

    private static Document inCopy(Path elsewhere) {
        try (EmbeddedDatabase copy = EmbeddedDatabase.start(elsewhere, SETTINGS);
                MongoClient client = MongoClients.create(copy.uri())) {
            return things(client).find().first();
        }
    }

    @Test
    void listensOnTheLoopbackAddressAlone() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, SETTINGS)) {
            assertThat(database.uri()).startsWith("mongodb://127.0.0.1:");
        }
    }

    @Test
    void tellsTheSecondThatTheDirectoryIsInUse() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, SETTINGS)) {
            assertThat(database).isNotNull();
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory, SETTINGS))
                    .isInstanceOfSatisfying(DataDirectoryInUseException.class, refused -> assertThat(refused.code())
                            .isEqualTo("data-directory-in-use"))
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("holdfast.data.dir");
        }
    }

    @Test
    void givesTheDirectoryBackWhenItIsClosed() {
        EmbeddedDatabase.start(directory, SETTINGS).close();

        EmbeddedDatabase.start(directory, SETTINGS).close();
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }
}
