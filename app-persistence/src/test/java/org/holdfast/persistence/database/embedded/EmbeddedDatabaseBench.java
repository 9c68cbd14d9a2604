package org.holdfast.persistence.database.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.persistence.database.embedded.store.StoreSettings;

/**
 * Prints what the embedded database can do, driver and protocol included. Run by hand: {@code docs/admin/database.md}
 * says how.
 */
public final class EmbeddedDatabaseBench {

    private static final double WARM_UP_SECONDS = 1;
    private static final double MEASURED_SECONDS = 1;
    private static final int BATCH = 500;

    private final MongoClient client;
    private final Random random = new Random(7);

    private EmbeddedDatabaseBench(MongoClient client) {
        this.client = client;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("holdfast-bench");
        boolean sync = Arrays.asList(arguments).contains("sync");
        try (EmbeddedDatabase server = EmbeddedDatabase.start(directory, new StoreSettings(sync, 48));
                MongoClient client = MongoClients.create(server.uri())) {
            new EmbeddedDatabaseBench(client).run();
            System.out.printf(Locale.ROOT, "%-58s %8.1f MB%n", "file and log", size(directory) / 1e6);
        }
        System.out.printf(Locale.ROOT, "%-58s %8.1f MB%n", "file after close", size(directory) / 1e6);
    }

    private void run() {
        for (int sites : new int[] {100, 11_879, 100_000}) {
            MongoCollection<Document> collection = fill(sites);
            page(collection, sites);
            count(collection, sites);
            byIds(collection, sites);
        }
        insertOne();
        update();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        print("heap in use after all that, MB", (runtime.totalMemory() - runtime.freeMemory()) / 1e6, "");
    }

    private MongoCollection<Document> fill(int sites) {
        MongoCollection<Document> collection = client.getDatabase("bench").getCollection("sites" + sites);
        collection.createIndex(new Document("path", 1).append("active", 1).append("nameKey", 1));
        collection.createIndex(new Document("path", 1).append("order", 1));
        collection.createIndex(new Document("organisation", 1).append("code", 1));
        long start = System.nanoTime();
        for (int from = 0; from < sites; from += BATCH) {
            List<Document> batch = new ArrayList<>();
            for (int i = from; i < Math.min(sites, from + BATCH); i++) {
                batch.add(site(i));
            }
            collection.insertMany(batch, new InsertManyOptions().ordered(false));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        print("insertMany of " + BATCH + ", 3 indexes, " + sites + " documents: documents/s", sites / seconds, "");
        return collection;
    }

    private Document site(int i) {
        return new Document("_id", id(i))
                .append("organisation", "o1")
                .append("code", "C" + i)
                .append("name", "Site number " + random.nextInt(1_000_000))
                .append("nameKey", "site number " + random.nextInt(1_000_000) + "\0" + id(i))
                .append("path", List.of("o1", "region" + i % 100, id(i)))
                .append("active", i % 20 != 0)
                .append("order", String.format(Locale.ROOT, "%012d", i))
                .append("address", new Document("street", "Example Street " + i).append("city", "Town" + i % 300))
                .append("tags", List.of("a" + i % 7, "b" + i % 11));
    }

    private static String id(int i) {
        return String.format(Locale.ROOT, "01HZZZZZZZZZZZZZZZ%08d", i);
    }

    private void page(MongoCollection<Document> collection, int sites) {
        Bson owner =
                Filters.and(Filters.eq("organisation", "o1"), Filters.in("path", "o1"), Filters.eq("active", true));
        measure("page of 50, owner, first, of " + sites, () -> page(collection, owner));
        Bson later = Filters.and(owner, Filters.gt("nameKey", "site number 5"));
        measure("page of 50, owner, from the middle, of " + sites, () -> page(collection, later));
        Bson scoped = Filters.and(
                Filters.eq("organisation", "o1"),
                Filters.in("path", List.of("region7", id(1), id(2), id(3))),
                Filters.eq("active", true));
        measure("page of 50, 1 % of the sites, of " + sites, () -> page(collection, scoped));
    }

    private static void page(MongoCollection<Document> collection, Bson filter) {
        collection.find(filter).sort(Sorts.ascending("nameKey")).limit(51).into(new ArrayList<>());
    }

    private void count(MongoCollection<Document> collection, int sites) {
        Bson filter = Filters.and(Filters.in("path", "o1"), Filters.eq("active", true));
        measure("count of the active, of " + sites, () -> collection.countDocuments(filter));
        Bson matching = Filters.and(filter, Filters.regex("nameKey", "99"));
        measure("count by a key's text, of " + sites, () -> collection.countDocuments(matching));
    }

    private void byIds(MongoCollection<Document> collection, int sites) {
        measure("find by _id, of " + sites, () -> collection
                .find(Filters.eq("_id", id(random.nextInt(sites))))
                .first());
        measure(
                "find 100 by _id $in, of " + sites,
                () -> collection.find(Filters.in("_id", ids(sites))).into(new ArrayList<>()));
    }

    private List<String> ids(int sites) {
        return IntStream.range(0, 100)
                .mapToObj(i -> id(random.nextInt(sites)))
                .distinct()
                .toList();
    }

    private void insertOne() {
        MongoCollection<Document> collection = client.getDatabase("bench").getCollection("sites11879");
        int[] next = {1_000_000};
        measure("insert one durably, 3 indexes", () -> collection.insertOne(site(next[0]++)));
    }

    private void update() {
        MongoCollection<Document> collection = client.getDatabase("bench").getCollection("sites11879");
        measure(
                "update one durably, 3 indexes",
                () -> collection.updateOne(
                        Filters.eq("_id", id(random.nextInt(11_879))),
                        Updates.set("nameKey", "site number " + random.nextInt(1_000_000))));
    }

    /** As often as there is time for. */
    private static void measure(String what, Runnable work) {
        repeat(work, WARM_UP_SECONDS);
        List<Long> nanos = repeat(work, MEASURED_SECONDS);
        Collections.sort(nanos);
        double half = nanos.get(nanos.size() / 2) / 1e6;
        double most = nanos.get(nanos.size() * 95 / 100) / 1e6;
        print(what, half, String.format(Locale.ROOT, "ms p50 %8.3f ms p95", most));
    }

    private static List<Long> repeat(Runnable work, double seconds) {
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            work.run();
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }

    private static void print(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-58s %10.3f %s%n", what, value, unit);
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
