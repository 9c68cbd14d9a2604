package org.holdfast.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCommandsIT {

    @TempDir
    private Path directory;

    @Test
    void recordsTheCommandsOfThisThreadAlone() throws InterruptedException {
        DatabaseCommands commands = new DatabaseCommands();
        try (DatabaseConnection connection = DatabaseConnection.open(
                new DatabaseSettings(new DatabaseLocation.Embedded(directory, false, 8), "test"), commands)) {
            MongoCollection<Document> things = connection.database().getCollection("things");

            List<String> recorded = commands.record(() -> {
                things.insertOne(new Document("_id", 1));
                things.find().first();
                onAnotherThread(() -> things.countDocuments());
            });

            assertThat(recorded).containsExactly("insert", "find");
            assertThat(commands.stop()).isEmpty();
        }
    }

    private static void onAnotherThread(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
