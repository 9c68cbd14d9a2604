package org.holdfast.persistence.database.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.holdfast.persistence.database.embedded.store.StoreSettings;

/**
 * A process of its own that writes until it is killed, and says on its output what was acknowledged: {@code W id
 * version} for a write, {@code d id} before a deletion, {@code D id} after it. A full stop
 * ends each, so that half a line is known as such.
 */
public final class KilledWriters {

    static final String COLLECTION = "things";
    static final List<Document> INDEXES = List.of(
            new Document("path", 1).append("name", 1),
            new Document("thread", 1).append("version", -1),
            new Document("name", 1));
    /** A small log, so that files are written and compacted all the time. */
    static final StoreSettings SETTINGS =
            new StoreSettings(false, 4, 200_000, Duration.ofMillis(50), Duration.ofMillis(500));

    private static final int THREADS = 4;

    private final MongoCollection<Document> things;
    private final int run;

    private KilledWriters(MongoCollection<Document> things, int run) {
        this.things = things;
        this.run = run;
    }

    /** Writes into the directory until it dies. */
    public static void main(String[] arguments) {
        EmbeddedDatabase server = EmbeddedDatabase.start(Path.of(arguments[0]), SETTINGS);
        MongoClient client = MongoClients.create(server.uri());
        MongoCollection<Document> things = client.getDatabase("test").getCollection(COLLECTION);
        INDEXES.forEach(things::createIndex);
        KilledWriters writers = new KilledWriters(things, Integer.parseInt(arguments[1]));
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            new Thread(() -> writers.write(number)).start();
        }
    }

    private void write(int thread) {
        Random random = new Random();
        for (int n = 0; ; n++) {
            String id = run + "-" + thread + "-" + n;
            insert(id, thread, n, random);
            String earlier = run + "-" + thread + "-" + random.nextInt(n + 1);
            if (random.nextInt(10) == 0) {
                delete(earlier);
            } else {
                update(earlier, n, random);
            }
        }
    }

    private void insert(String id, int thread, int version, Random random) {
        things.insertOne(new Document("_id", id)
                .append("thread", thread)
                .append("version", version)
                .append("name", "name " + random.nextInt(50))
                .append("path", List.of("root", "branch " + random.nextInt(5), id))
                .append("text", "x".repeat(random.nextInt(2000))));
        tell("W " + id + " " + version);
    }

    private void update(String id, int version, Random random) {
        long modified = things.updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.set("version", version),
                                Updates.set("name", "name " + random.nextInt(50)),
                                Updates.push("path", "moved " + version)))
                .getMatchedCount();
        if (modified == 1) {
            tell("W " + id + " " + version);
        }
    }

    private void delete(String id) {
        tell("d " + id);
        things.deleteOne(Filters.eq("_id", id));
        tell("D " + id);
    }

    private static void tell(String what) {
        synchronized (System.out) {
            System.out.println(what + " .");
            System.out.flush();
        }
    }
}
