package org.holdfast.persistence.database.embedded.collection;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.persistence.database.embedded.store.DurableMap;
import org.holdfast.persistence.database.embedded.store.DurableStore;
import org.holdfast.persistence.database.embedded.store.StoreSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the queries of the product are answered by an index, and how much of it they look at. */
class PlannerTest {

    private static final int SITES = 2000;

    @TempDir
    private static Path directory;

    private static DurableStore store;
    private static PrimaryIndex primary;
    private static OrderedIndex byName;
    private static OrderedIndex byActiveName;
    private static OrderedIndex byOrder;
    private static OrderedIndex byCode;
    private static DurableMap documents;

    @BeforeAll
    static void fill() {
        store = DurableStore.open(directory, new StoreSettings(false, 8));
        documents = store.map("documents");
        primary = new PrimaryIndex("_id_", documents);
        byName = index("path", "nameKey");
        byActiveName = index("path", "active", "nameKey");
        byOrder = index("path", "order");
        byCode = index("organisation", "code");
        store.change(() -> {
            for (int i = 0; i < SITES; i++) {
                put(i);
            }
            return SITES;
        });
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void readsAPageInOrderAndNoFurther() {
        Document query = and("organisation", "o", "path", in("o"), "active", true, "nameKey", gt("site 00500"));

        Plan plan = plan(query, new Document("nameKey", 1), 51);

        assertThat(plan.space()).isSameAs(byActiveName);
        assertThat(plan.ordered()).isTrue();
        assertThat(fetched(query, new Document("nameKey", 1), 51)).isEqualTo(51);
    }

    @Test
    void mergesTheScopesOfAViewerInOrder() {
        Document query = and("path", in("region1", "region2", "01-0003"), "active", true);

        Plan plan = plan(query, new Document("nameKey", 1), 51);

        assertThat(plan.space()).isSameAs(byActiveName);
        assertThat(plan.groups()).hasSize(3);
        assertThat(plan.ordered()).isTrue();
        assertThat(fetched(query, new Document("nameKey", 1), 51)).isEqualTo(51);
    }

    @Test
    void walksTheWholeListWhereMuchOfItIsInSight() {
        Document query = and("path", "o", "path", sites(SITES / 2), "active", true);

        assertThat(plan(query, new Document("nameKey", 1), 51).groups()).hasSize(1);
        assertThat(fetched(query, new Document("nameKey", 1), 51)).isEqualTo(51);
    }

    @Test
    void walksTheWholeListThoughSomeTypesAreLeftOut() {
        Document unlessOwn = new Document(
                "$or",
                List.of(
                        new Document("city", new Document("$nin", List.of("Town 3", "Town 4"))),
                        new Document("code", "C3")));
        Document query = new Document("$and", List.of(and("path", "o", "path", sites(SITES / 2)), unlessOwn));

        assertThat(plan(query, new Document("order", -1), 51).groups()).hasSize(1);
        assertThat(fetched(query, new Document("order", 1), 51)).isLessThanOrEqualTo(55);
    }

    @Test
    void looksAtEachDocumentThoughLittleIsLeftOut() {
        Document unlessOwn = new Document(
                "$or",
                List.of(new Document("city", new Document("$nin", List.of("Town 3"))), new Document("code", "C3")));

        assertThat(plan(unlessOwn, null, 0).exact()).isFalse();
        assertThat(count(unlessOwn)).isEqualTo(SITES);
    }

    @Test
    void putsTheListsOfAFewTogetherWhereLittleIsInSight() {
        Document query = and("path", "o", "path", sites(10), "active", true);

        assertThat(fetched(query, new Document("nameKey", 1), 51)).isLessThanOrEqualTo(10);
    }

    private static Document sites(int many) {
        return in((Object[]) IntStream.range(0, many)
                .mapToObj(site -> String.format(Locale.ROOT, "01-%04d", site))
                .toArray(String[]::new));
    }

    @Test
    void walksBackwardsForTheNewestFirst() {
        Document query = and("path", in("o"), "order", new Document("$lt", "01500"));

        Plan plan = plan(query, new Document("order", -1), 51);

        assertThat(plan.space()).isSameAs(byOrder);
        assertThat(plan.backwards()).isTrue();
        assertThat(fetched(query, new Document("order", -1), 51)).isEqualTo(51);
    }

    @Test
    void findsIdsWithoutLookingAtOthers() {
        Document query = new Document("_id", in("01-0001", "01-0999", "nobody"));

        assertThat(plan(query, null, 0).space()).isSameAs(primary);
        assertThat(fetched(query, null, 0)).isEqualTo(2);
    }

    @Test
    void countsARangeWithoutWalkingIt() {
        Document query = and("path", "region1", "active", true);

        Plan plan = new Planner(spaces()).plan(Filter.of(query), Wanted.count(0));

        assertThat(plan.exact()).isTrue();
        assertThat(plan.distinct()).isFalse();
        assertThat(count(query)).isEqualTo(0);
    }

    @Test
    void asksTheKeyAndNotTheDocumentWhereItCan() {
        Document query = and("path", "o", "active", true, "nameKey", new BsonRegularExpression("77", ""));

        Plan plan = new Planner(spaces()).plan(Filter.of(query), Wanted.count(0));

        assertThat(plan.byKey()).isTrue();
        assertThat(count(query)).isEqualTo(0);
        assertThat(fetched(query, null, 0)).isLessThan(SITES / 20);
    }

    @Test
    void turnsABeginningIntoARange() {
        Document query = and("path", "o", "nameKey", new BsonRegularExpression("^\\Qsite 0012\\E", ""));

        assertThat(plan(query, null, 0).space()).isSameAs(byName);
        assertThat(fetched(query, null, 0)).isEqualTo(10);
    }

    @Test
    void sortsInMemoryWhereNoIndexHasTheOrder() {
        Document query = and("path", "01-0007");

        Plan plan = plan(query, new Document("city", 1), 10);

        assertThat(plan.ordered()).isFalse();
        assertThat(fetched(query, new Document("city", 1), 10)).isEqualTo(1);
    }

    @Test
    void looksAtEverythingOnlyWhereNothingHelps() {
        Document query = new Document("city", "Town 3");

        assertThat(plan(query, null, 0).space()).isSameAs(primary);
        assertThat(fetched(query, null, 0)).isEqualTo(SITES);
    }

    private static void put(int i) {
        String id = String.format(Locale.ROOT, "01-%04d", i);
        Document site = new Document("_id", id)
                .append("organisation", "o")
                .append("code", "C" + i)
                .append("path", List.of("o", "region" + i % 10, id))
                .append("active", i % 20 != 0)
                .append("nameKey", String.format(Locale.ROOT, "site %05d", i))
                .append("order", String.format(Locale.ROOT, "%05d", i))
                .append("city", "Town " + i % 50);
        DocumentId documentId = DocumentId.of(site, "_id");
        documents.put(documentId.key(), Documents.toBytes(site));
        Stream.of(byName, byActiveName, byOrder, byCode).forEach(index -> index.add(site, documentId, null));
    }

    private static OrderedIndex index(String... fields) {
        String name = String.join("_", fields);
        List<IndexKey> keys =
                Arrays.stream(fields).map(field -> new IndexKey(field, true)).toList();
        return new OrderedIndex(
                name, keys, false, false, store.map("index/" + name), new IndexState(store.map("states"), name));
    }

    private static List<KeySpace> spaces() {
        return List.of(primary, byName, byActiveName, byOrder, byCode);
    }

    private static Plan plan(Document query, Document sort, int enough) {
        return new Planner(spaces()).plan(Filter.of(query), Wanted.documents(Order.of(sort), enough));
    }

    private static int fetched(Document query, Document sort, int limit) {
        AtomicInteger fetched = new AtomicInteger();
        List<Found> found =
                search(fetched).find(new Selection(query, sort, 0, limit)).toList();
        assertThat(found).isNotEmpty();
        return fetched.get();
    }

    private static int count(Document query) {
        AtomicInteger fetched = new AtomicInteger();
        assertThat(search(fetched).count(query, 0, 0)).isPositive();
        return fetched.get();
    }

    private static Search search(AtomicInteger fetched) {
        DefaultQueryMatcher matcher = new DefaultQueryMatcher();
        return new Search(new Planner(spaces()), documents, (document, asked) -> {
            fetched.incrementAndGet();
            return matcher.matches(document, asked);
        });
    }

    private static Document and(Object... fieldsAndValues) {
        List<Document> parts = new ArrayList<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            parts.add(new Document((String) fieldsAndValues[i], fieldsAndValues[i + 1]));
        }
        return new Document("$and", parts);
    }

    private static Document in(Object... values) {
        return new Document("$in", List.of(values));
    }

    private static Document gt(Object value) {
        return new Document("$gt", value);
    }
}
