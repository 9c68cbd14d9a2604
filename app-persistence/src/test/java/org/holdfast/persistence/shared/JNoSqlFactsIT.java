package org.holdfast.persistence.shared;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.page.PageRequest.Cursor;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * What JNoSQL really does, as far as ADR 0042 stands on it. When a test fails after an upgrade, something that needed the
 * driver may need it no more.
 */
class JNoSqlFactsIT {

    private final MongoDatabase database = TestDatabase.migrated();
    private final MongoDBTemplate template = JNoSqlFixture.get(MongoDBTemplate.class);

    @Test
    void insertsOnceAndRefusesASecondTime() {
        template.insert(crate("a", 1));

        assertThatThrownBy(() -> template.insert(crate("a", 2))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void updatesWithoutAConditionAndDoesNotTellWhetherThereWasSomething() {
        assertThat(TestDatabase.commandsOf(() -> template.update(crate("a", 1))))
                .containsExactly("findAndModify");

        assertThat(database.getCollection(CrateDocument.COLLECTION).countDocuments())
                .isZero();
    }

    @Test
    void storesAMomentAsTextAndAnEmptyListAsADocument() {
        template.insert(new CrateDocument("a", 1, Instant.EPOCH, List.of()));

        assertThat(stored("a")).containsEntry("since", "1970-01-01T00:00:00Z").containsEntry("labels", new Document());
    }

    @Test
    void readsAMomentFromADateAndAnEmptyListFromEither() {
        database.getCollection(CrateDocument.COLLECTION)
                .insertOne(new Document("_id", "a")
                        .append("place", 1)
                        .append("since", Date.from(Instant.EPOCH))
                        .append("labels", List.of()));

        assertThat(template.find(CrateDocument.class, "a"))
                .contains(new CrateDocument("a", 1, Instant.EPOCH, List.of()));
    }

    @Test
    void readsNothingForWhatIsNotStored() {
        database.getCollection(CrateDocument.COLLECTION).insertOne(new Document("_id", "a"));

        assertThat(template.find(CrateDocument.class, "a")).contains(new CrateDocument("a", 0, null, null));
    }

    @Test
    void countsByReadingEverything() {
        insert(120);

        assertThat(TestDatabase.commandsOf(() -> template.count(CrateDocument.class)))
                .containsExactly("find");
    }

    @Test
    void readsTheWrongPageInADescendingList() {
        insert(5);
        SelectQuery newestFirst = SelectQuery.select()
                .from(CrateDocument.COLLECTION)
                .orderBy("place")
                .desc()
                .build();

        CursoredPage<CrateDocument> page =
                template.selectCursor(newestFirst, PageRequest.ofSize(2).afterCursor(Cursor.forKey(3)));

        assertThat(page.content()).extracting(CrateDocument::place).doesNotContain(2, 1);
    }

    @Test
    void givesAPipelineWhatItAsksForInOneCommand() {
        insert(5);

        assertThat(TestDatabase.commandsOf(() -> assertThat(template.aggregate(
                                        CrateDocument.class,
                                        List.of(
                                                new Document("$match", new Document("place", new Document("$lt", 3))),
                                                new Document("$sort", new Document("place", -1)),
                                                new Document("$limit", 2)))
                                .map(CrateDocument::place))
                        .containsExactly(2, 1)))
                .containsExactly("aggregate");
    }

    private void insert(int crates) {
        IntStream.range(0, crates).forEach(place -> template.insert(crate("s" + place, place)));
    }

    private Document stored(String id) {
        return database.getCollection(CrateDocument.COLLECTION)
                .find(eq("_id", id))
                .first();
    }

    private static CrateDocument crate(String id, int place) {
        return new CrateDocument(id, place, null, null);
    }
}
