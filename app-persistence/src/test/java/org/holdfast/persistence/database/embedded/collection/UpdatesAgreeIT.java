package org.holdfast.persistence.database.embedded.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.holdfast.persistence.database.embedded.EmbeddedDatabase;
import org.holdfast.persistence.database.embedded.store.StoreSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An update reads and writes only the parts of a document that it touches; "find and update" takes it whole. Whatever
 * the update is, both must leave the same document.
 */
class UpdatesAgreeIT {

    private static final int DOCUMENTS = 80;
    private static final int UPDATES = 600;

    /** Ids without a document, that an upsert may add. */
    private static final int NEW = 20;

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

    @ParameterizedTest
    @ValueSource(longs = {1, 20261121, 77})
    void leavesWhatAnUpdateOfTheWholeDocumentLeaves(long seed) {
        RandomDocuments random = new RandomDocuments(seed);
        MongoCollection<Document> parts = collection("parts" + seed);
        MongoCollection<Document> whole = collection("whole" + seed);
        random.indexes().forEach(index -> {
            parts.createIndex(index);
            whole.createIndex(index);
        });
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = random.document(i);
            parts.insertOne(document);
            whole.insertOne(document);
        }
        int refused = 0;
        for (int i = 0; i < UPDATES; i++) {
            Document one = new Document("_id", random.id(random.number(DOCUMENTS + NEW)));
            boolean adds = random.chance(20);
            Document filter = random.chance(50) ? one : new Document("$and", List.of(one, random.filter()));
            Document update = random.anyUpdate();
            String what = seed + ": " + filter.toJson() + " by " + update.toJson();
            int refusal = refusal(() -> parts.updateOne(filter, update, new UpdateOptions().upsert(adds)));
            assertThat(refusal)
                    .as(what)
                    .isEqualTo(refusal(
                            () -> whole.findOneAndUpdate(filter, update, new FindOneAndUpdateOptions().upsert(adds))));
            assertThat(json(parts, one)).as(what).isEqualTo(json(whole, one));
            refused += refusal == 0 ? 0 : 1;
        }
        assertThat(refused).as("refused of all updates").isLessThan(UPDATES / 2);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document filter = random.filter();
            assertThat(all(parts, filter)).as("%s", filter.toJson()).isEqualTo(all(whole, filter));
        }
    }

    @Test
    void leavesNothingButTheIdOfADocumentThatIsReplacedByAnEmptyOne() {
        MongoCollection<Document> things = collection("replaced");
        things.insertOne(new Document("_id", 1).append("a", 1).append("b", 2));
        things.replaceOne(new Document("_id", 1), new Document());
        assertThat(things.find().into(new ArrayList<>())).containsExactly(new Document("_id", 1));
    }

    @Test
    void findsWhatTwoSetsOfValuesWithNothingAmongThemHaveInCommon() {
        MongoCollection<Document> things = collection("sets");
        things.createIndex(new Document("f", 1));
        things.insertOne(new Document("_id", 1).append("f", "a"));
        things.insertOne(new Document("_id", 2));
        Document both = new Document(
                "$and",
                List.of(new Document("f", new Document("$in", Arrays.asList(null, "a"))), new Document("f", "a")));
        assertThat(things.find(both).into(new ArrayList<>())).hasSize(1);
    }

    /** With the order of its fields. */
    private static List<String> json(MongoCollection<Document> collection, Document filter) {
        return collection.find(filter).map(Document::toJson).into(new ArrayList<>());
    }

    /** The code of the error with which a change is refused, 0 when it is not. */
    private static int refusal(Runnable change) {
        try {
            change.run();
            return 0;
        } catch (MongoWriteException e) {
            return e.getCode();
        } catch (MongoCommandException e) {
            return e.getErrorCode();
        } catch (MongoException e) {
            return e.getCode();
        }
    }

    private static List<Document> all(MongoCollection<Document> collection, Document filter) {
        return collection.find(filter).sort(new Document("_id", 1)).into(new ArrayList<>());
    }

    private static MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }
}
