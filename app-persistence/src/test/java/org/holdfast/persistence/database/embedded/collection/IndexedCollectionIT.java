package org.holdfast.persistence.database.embedded.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.holdfast.persistence.database.embedded.EmbeddedDatabase;
import org.holdfast.persistence.database.embedded.store.StoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedCollectionIT {

    private static final int MANY = 2500;

    @TempDir
    private Path directory;

    private EmbeddedDatabase server;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void start() {
        server = EmbeddedDatabase.start(directory, new StoreSettings(false, 4));
        client = MongoClients.create(server.uri());
        things = client.getDatabase("test").getCollection("things");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 1000, 5000})
    void sendsALongAnswerInBatches(int batchSize) {
        things.insertMany(numbered(MANY));

        List<Document> found = things.find()
                .sort(Sorts.descending("n"))
                .projection(Projections.include("n"))
                .batchSize(batchSize)
                .into(new ArrayList<>());

        assertThat(found).hasSize(MANY);
        assertThat(found.get(0)).isEqualTo(new Document("_id", MANY - 1).append("n", MANY - 1));
        assertThat(found.get(MANY - 1)).isEqualTo(new Document("_id", 0).append("n", 0));
    }

    @Test
    void leavesOutWhatWasDeletedBeforeItsTurn() {
        things.insertMany(numbered(MANY));
        List<Document> found = new ArrayList<>();
        try (MongoCursor<Document> cursor =
                things.find().sort(Sorts.ascending("_id")).batchSize(10).iterator()) {
            found.add(cursor.next());
            things.deleteMany(Filters.gte("n", 100));
            cursor.forEachRemaining(found::add);
        }
        assertThat(found).hasSize(100);
    }

    @Test
    void sendsALongAggregationInBatches() {
        things.insertMany(numbered(MANY));

        assertThat(things.aggregate(List.of(new Document("$project", new Document("n", 1))))
                        .into(new ArrayList<>()))
                .hasSize(MANY);
    }

    @Test
    void keepsAUniqueIndexUnique() {
        things.createIndex(new Document("code", 1), new IndexOptions().unique(true));
        things.insertOne(new Document("_id", 1).append("code", "a"));
        things.insertOne(new Document("_id", 2).append("code", "b"));

        assertThatThrownBy(() -> things.insertOne(new Document("_id", 3).append("code", "a")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThatThrownBy(
                        () -> things.updateOne(Filters.eq("_id", 2), new Document("$set", new Document("code", "a"))))
                .isInstanceOf(MongoWriteException.class);
        things.updateOne(Filters.eq("_id", 1), new Document("$set", new Document("code", "a").append("more", 1)));
        assertThat(things.countDocuments(Filters.eq("code", "a"))).isOne();
    }

    @Test
    void refusesAUniqueIndexOverWhatIsNotUnique() {
        things.insertMany(List.of(new Document("code", "a"), new Document("code", "a")));

        assertThatThrownBy(() -> things.createIndex(new Document("code", 1), new IndexOptions().unique(true)))
                .hasMessageContaining("E11000");
        assertThat(things.find(Filters.eq("code", "a")).into(new ArrayList<>())).hasSize(2);
    }

    @Test
    void refusesADocumentTwiceAndCountsTheOthers() {
        things.insertOne(new Document("_id", 1));

        assertThatThrownBy(() -> things.insertMany(numbered(3), new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, refused -> assertThat(
                                refused.getWriteResult().getInsertedCount())
                        .isEqualTo(2));
        assertThat(things.countDocuments()).isEqualTo(3);
    }

    @Test
    void listsAndDropsIndexes() {
        things.createIndex(new Document("a", 1).append("b", -1));

        assertThat(things.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("_id_", "a_1_b_-1");

        things.dropIndex("a_1_b_-1");
        assertThat(things.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .containsExactly("_id_");
    }

    @Test
    void startsEmptyAgainAfterADrop() {
        things.createIndex(new Document("n", 1));
        things.insertMany(numbered(5));
        things.drop();
        things.createIndex(new Document("n", 1));
        things.insertOne(new Document("_id", 9).append("n", 3));

        assertThat(things.find(Filters.gte("n", 0)).into(new ArrayList<>()))
                .containsExactly(new Document("_id", 9).append("n", 3));
    }

    @Test
    void keepsIndexesOverARestart() {
        things.createIndex(new Document("path", 1).append("n", 1));
        things.insertMany(numbered(200));
        stop();
        start();

        assertThat(things.find(Filters.and(Filters.eq("path", "odd"), Filters.gt("n", 10)))
                        .sort(Sorts.ascending("n"))
                        .limit(2)
                        .map(document -> document.get("n"))
                        .into(new ArrayList<>()))
                .containsExactly(11, 13);
        stop();
        IndexConsistency.check(directory, "test.things", List.of(new Document("path", 1).append("n", 1)));
        start();
    }

    private static List<Document> numbered(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> new Document("_id", n)
                        .append("n", n)
                        .append("path", List.of("all", n % 2 == 0 ? "even" : "odd")))
                .toList();
    }
}
