package org.holdfast.persistence.database.embedded.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.persistence.database.embedded.EmbeddedDatabase;
import org.holdfast.persistence.database.embedded.store.StoreSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is asked, a collection with indexes answers as one without. Documents, indexes, queries and changes are
 * random, and repeatable by their seed.
 */
class IndexAgreesWithScanIT {

    private static final int DOCUMENTS = 120;
    private static final int QUESTIONS = 120;

    @TempDir
    private static Path directory;

    private static EmbeddedDatabase server;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        server = EmbeddedDatabase.start(directory, new StoreSettings(false, 8));
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    static List<Long> seeds() {
        String told = System.getProperty("holdfast.test.seed");
        return told == null ? new Random(20261120).longs(5).boxed().toList() : List.of(Long.valueOf(told));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsWithoutIndexes(long seed) {
        RandomDocuments random = new RandomDocuments(seed);
        MongoCollection<Document> plain = collection("plain" + seed);
        MongoCollection<Document> indexed = collection("indexed" + seed);
        List<Document> indexes = random.indexes();
        indexes.stream().limit(indexes.size() / 2).forEach(index -> create(indexed, index));
        fill(random, plain, indexed);
        indexes.stream().skip(indexes.size() / 2).forEach(index -> create(indexed, index));

        for (int i = 0; i < QUESTIONS; i++) {
            if (random.chance(10)) {
                change(random, plain, indexed, seed + " " + indexes);
            }
            ask(random, plain, indexed, seed + " " + indexes);
        }
    }

    private static void fill(
            RandomDocuments random, MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = random.document(i);
            plain.insertOne(document);
            indexed.insertOne(document);
        }
    }

    private static void create(MongoCollection<Document> collection, Document keys) {
        collection.createIndex(keys, new IndexOptions().sparse(keys.size() == 1 && keys.containsKey("n")));
    }

    private static void change(
            RandomDocuments random, MongoCollection<Document> plain, MongoCollection<Document> indexed, String what) {
        Document filter = random.filter();
        Document update = random.update();
        switch (random.number(4)) {
            case 0 ->
                assertThat(indexed.updateMany(filter, update).getModifiedCount())
                        .as("%s: update %s by %s", what, filter.toJson(), update.toJson())
                        .isEqualTo(plain.updateMany(filter, update).getModifiedCount());
            case 1 -> {
                Document one = new Document("_id", random.id(DOCUMENTS));
                indexed.replaceOne(one, random.same(one));
                plain.replaceOne(one, random.again(one));
            }
            case 2 -> {
                Document few = new Document("$and", List.of(filter, new Document("_id", random.id(DOCUMENTS))));
                assertThat(indexed.deleteMany(few).getDeletedCount())
                        .as("%s: delete %s", what, few.toJson())
                        .isEqualTo(plain.deleteMany(few).getDeletedCount());
            }
            default -> {
                Document sort = new Document("s", 1).append("_id", 1);
                Document before = indexed.findOneAndUpdate(filter, update, options(sort));
                assertThat(before)
                        .as("%s: find %s and update by %s", what, filter.toJson(), update.toJson())
                        .isEqualTo(plain.findOneAndUpdate(filter, update, options(sort)));
            }
        }
        assertThat(all(indexed)).as(what).isEqualTo(all(plain));
    }

    private static FindOneAndUpdateOptions options(Document sort) {
        return new FindOneAndUpdateOptions().sort(sort);
    }

    private static List<Document> all(MongoCollection<Document> collection) {
        return collection.find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }

    private static void ask(
            RandomDocuments random, MongoCollection<Document> plain, MongoCollection<Document> indexed, String seed) {
        Document filter = random.filter();
        Document sort = random.sort();
        int skip = random.chance(30) ? random.number(10) : 0;
        int limit = random.chance(60) ? 1 + random.number(20) : 0;
        String what =
                seed + ": find " + filter.toJson() + " sort " + sort.toJson() + " skip " + skip + " limit " + limit;

        List<Document> expected = find(plain, filter, sort, skip, limit);
        List<Document> found = find(indexed, filter, sort, skip, limit);
        if ((limit == 0 && skip == 0) || sort.containsKey("_id")) {
            compare(found, expected, sort, what);
        } else {
            assertThat(found).as(what).hasSameSizeAs(expected).doesNotHaveDuplicates();
            assertThat(find(plain, filter, new Document(), 0, 0)).as(what).containsAll(found);
        }
        count(plain, indexed, filter, skip, limit, what);
        aggregate(plain, indexed, filter, sort, what);
    }

    private static void compare(List<Document> found, List<Document> expected, Document sort, String what) {
        if (sort.containsKey("_id")) {
            assertThat(found).as(what).isEqualTo(expected);
        } else {
            assertThat(found).as(what).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<Document> find(
            MongoCollection<Document> collection, Bson filter, Document sort, int skip, int limit) {
        FindIterable<Document> found = collection.find(filter).skip(skip).limit(limit);
        return (sort.isEmpty() ? found : found.sort(sort)).into(new ArrayList<>());
    }

    private static void count(
            MongoCollection<Document> plain,
            MongoCollection<Document> indexed,
            Document filter,
            int skip,
            int limit,
            String what) {
        CountOptions options = new CountOptions().skip(skip).limit(limit);
        assertThat(indexed.countDocuments(filter, options))
                .as("count: " + what)
                .isEqualTo(plain.countDocuments(filter, options));
    }

    private static void aggregate(
            MongoCollection<Document> plain,
            MongoCollection<Document> indexed,
            Document filter,
            Document sort,
            String what) {
        List<Document> pipeline = new ArrayList<>(List.of(new Document("$match", filter)));
        if (!sort.isEmpty()) {
            pipeline.add(new Document("$sort", sort));
        }
        pipeline.add(new Document("$group", new Document("_id", "$s").append("n", new Document("$sum", 1))));
        assertThat(new HashSet<>(indexed.aggregate(pipeline).into(new ArrayList<>())))
                .as("aggregate: " + what)
                .isEqualTo(new HashSet<>(plain.aggregate(pipeline).into(new ArrayList<>())));
    }

    private static MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }
}
