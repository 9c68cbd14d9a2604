package org.holdfast.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.holdfast.persistence.ProductContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures JNoSQL against the driver with a mapping by hand, on the same documents in the same run: what ADR 0042 decides
 * by. Prints one table and writes it to {@code target/jnosql-bench.md}.
 */
class JNoSqlBench {

    private static final int WARM_UP = 2_000;
    private static final int RUNS = 1_000;
    private static final int ITEMS = 287;
    private static final int PAGE = 50;

    private final List<String> table = new ArrayList<>(
            List.of("| read | driver p50 ms | JNoSQL p50 ms | ratio |", "| --- | ---: | ---: | ---: |"));

    @Test
    void measuresBothWays(@TempDir Path directory) throws IOException {
        try (ProductContainer product = ProductContainer.on(directory)) {
            MongoDatabase database = product.get(MongoDatabase.class);
            MongoDBTemplate template = product.get(MongoDBTemplate.class);
            fill(database);
            compare(
                    "one document by id",
                    run -> item(database.getCollection(BenchItemDocument.COLLECTION)
                            .find(Filters.eq("_id", "item" + run % ITEMS))
                            .first()),
                    run -> template.find(BenchItemDocument.class, "item" + run % ITEMS)
                            .orElseThrow());
            compare(
                    "page of 50",
                    run -> items(database.getCollection(BenchItemDocument.COLLECTION)
                            .find(Filters.eq("board", "board"))
                            .sort(Sorts.ascending("nameKey"))
                            .limit(PAGE)
                            .into(new ArrayList<>())),
                    run -> template.aggregate(
                                    BenchItemDocument.class,
                                    List.of(
                                            Aggregates.match(Filters.eq("board", "board")),
                                            Aggregates.sort(Sorts.ascending("nameKey")),
                                            Aggregates.limit(PAGE)))
                            .toList());
            compare(
                    "287 items of a board",
                    run -> items(database.getCollection(BenchItemDocument.COLLECTION)
                            .find(Filters.eq("board", "board"))
                            .batchSize(1000)
                            .into(new ArrayList<>())),
                    run -> template.select(BenchItemDocument.class, Filters.eq("board", "board"))
                            .toList());
            compare(
                    "sheet of 287 answers",
                    run -> sheet(database.getCollection(BenchSheetDocument.COLLECTION)
                            .find(Filters.eq("_id", "sheet"))
                            .first()),
                    run -> template.find(BenchSheetDocument.class, "sheet").orElseThrow());
        }
        Files.write(Path.of("target/jnosql-bench.md"), table);
        System.out.println(String.join("\n", table));
    }

    private void compare(String read, IntFunction<Object> byHand, IntFunction<Object> byJNoSql) {
        assertThat(byJNoSql.apply(0)).isEqualTo(byHand.apply(0));
        double driver = median(byHand);
        double jnosql = median(byJNoSql);
        table.add("| " + read + " | " + Measured.number(driver) + " | " + Measured.number(jnosql) + " | "
                + Measured.number(jnosql / driver) + " |");
    }

    private static double median(IntFunction<Object> read) {
        return Measured.of(WARM_UP, RUNS, run -> assertThat(read.apply(run)).isNotNull())
                .median();
    }

    private static void fill(MongoDatabase database) {
        database.getCollection(BenchItemDocument.COLLECTION).createIndex(new Document("board", 1).append("nameKey", 1));
        database.getCollection(BenchItemDocument.COLLECTION)
                .insertMany(IntStream.range(0, ITEMS)
                        .mapToObj(JNoSqlBench::numbered)
                        .toList());
        database.getCollection(BenchSheetDocument.COLLECTION)
                .insertOne(new Document("_id", "sheet")
                        .append("site", "site")
                        .append(
                                "answers",
                                IntStream.range(0, ITEMS)
                                        .mapToObj(number -> new Document("requirement", "item" + number)
                                                .append("version", 1L)
                                                .append("status", "status" + number % 4))
                                        .toList()));
    }

    private static Document numbered(int number) {
        return new Document("_id", "item" + number)
                .append("version", 1L)
                .append("organisation", "organisation")
                .append("board", "board")
                .append("kind", "REQUIREMENT")
                .append("title", "What must be met, number " + number)
                .append("text", "The organisation reviews this and records what it finds. ".repeat(6))
                .append("nameKey", String.format("%06d", number));
    }

    private static List<BenchItemDocument> items(List<Document> documents) {
        return documents.stream().map(JNoSqlBench::item).toList();
    }

    private static BenchItemDocument item(Document document) {
        return new BenchItemDocument(
                document.getString("_id"),
                document.getLong("version"),
                document.getString("organisation"),
                document.getString("board"),
                document.getString("kind"),
                document.getString("title"),
                document.getString("text"),
                document.getString("nameKey"));
    }

    private static BenchSheetDocument sheet(Document document) {
        return new BenchSheetDocument(
                document.getString("_id"),
                document.getString("site"),
                document.getList("answers", Document.class).stream()
                        .map(answer -> new BenchAnswerDocument(
                                answer.getString("requirement"), answer.getLong("version"), answer.getString("status")))
                        .toList());
    }
}
