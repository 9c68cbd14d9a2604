package org.holdfast.persistence.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.holdfast.persistence.database.embedded.collection.IndexConsistency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process again and again while it writes; nothing that was acknowledged may be missing. */
class EmbeddedDatabaseKillIT {

    /** More of them with {@code -Dholdfast.kills=200}. */
    private static final int KILLS = Integer.getInteger("holdfast.kills", 8);

    private static final int FEWEST_WRITES = 20;

    @TempDir
    private Path directory;

    private final Random random = new Random();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void keepsEveryAcknowledgedWriteWhenKilled() throws IOException, InterruptedException {
        Acknowledged acknowledged = new Acknowledged();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = acknowledged.count();
            writeAndKill(kill, acknowledged);
            assertThat(acknowledged.count()).isGreaterThanOrEqualTo(before + FEWEST_WRITES);
            check(acknowledged);
        }
    }

    private void writeAndKill(int run, Acknowledged acknowledged) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        classPath(),
                        KilledWriters.class.getName(),
                        directory.toString(),
                        String.valueOf(run))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int enough = acknowledged.count() + FEWEST_WRITES;
            while (acknowledged.count() < enough) {
                acknowledged.hear(output.readLine());
            }
            killSoon(process);
            output.lines().forEach(acknowledged::hear);
        }
        process.waitFor();
    }

    /** The build puts the class path into a jar of its own and names the real one elsewhere. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private void killSoon(Process process) {
        new Thread(() -> {
                    try {
                        Thread.sleep(random.nextInt(1500));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    process.toHandle().destroyForcibly();
                })
                .start();
    }

    private void check(Acknowledged acknowledged) {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(directory, KilledWriters.SETTINGS);
                MongoClient client = MongoClients.create(server.uri())) {
            acknowledged.requireAllIn(all(client));
        }
        IndexConsistency.check(directory, "test." + KilledWriters.COLLECTION, KilledWriters.INDEXES);
    }

    private static Map<Object, Document> all(MongoClient client) {
        Map<Object, Document> all = new HashMap<>();
        client.getDatabase("test")
                .getCollection(KilledWriters.COLLECTION)
                .find()
                .forEach(document -> all.put(document.get("_id"), document));
        return all;
    }
}
