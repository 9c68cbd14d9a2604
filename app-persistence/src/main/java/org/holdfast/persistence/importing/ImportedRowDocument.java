package org.holdfast.persistence.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.ImportedRow;
import org.holdfast.domain.importing.ImportedRow.Difference;
import org.holdfast.domain.importing.RowOutcome;
import org.holdfast.domain.importing.RowProblem;
import org.jspecify.annotations.Nullable;

/** The stored form of a row and what it comes to. */
final class ImportedRowDocument {

    private static final int PARTS = 3;

    private ImportedRowDocument() {}

    static Document from(ImportId id, ImportedRow row) {
        return new Document("_id", id.value() + "/" + row.key())
                .append("outcomeKey", prefix(id, row.outcome()) + row.key())
                .append("number", row.number())
                .append("outcome", row.outcome().name())
                .append("name", row.name().orElse(null))
                .append("code", row.code().orElse(null))
                .append(
                        "problems",
                        row.problems().stream()
                                .map(ImportedRowDocument::problem)
                                .toList())
                .append(
                        "notes",
                        row.notes().stream().map(ImportedRowDocument::problem).toList())
                .append(
                        "differences",
                        row.differences().stream()
                                .flatMap(ImportedRowDocument::difference)
                                .toList());
    }

    /** What the keys of all rows of an outcome begin with. */
    static String prefix(ImportId id, RowOutcome outcome) {
        return id.value() + " " + outcome.name() + "/";
    }

    static ImportedRow toRow(Document document) {
        return new ImportedRow(
                document.getLong("number"),
                RowOutcome.valueOf(document.getString("outcome")),
                Optional.ofNullable(document.getString("name")),
                Optional.ofNullable(document.getString("code")),
                documents(document, "problems").stream()
                        .map(ImportedRowDocument::toProblem)
                        .toList(),
                documents(document, "notes").stream()
                        .map(ImportedRowDocument::toProblem)
                        .toList(),
                differences(document.getList("differences", String.class)));
    }

    private static List<Document> documents(Document document, String field) {
        return document.getList(field, Document.class, Collections.emptyList());
    }

    private static Document problem(RowProblem problem) {
        return new Document("code", problem.code())
                .append("column", problem.column().orElse(null))
                .append("parameters", new Document(problem.parameters()));
    }

    private static RowProblem toProblem(Document document) {
        Map<String, Object> parameters = document.get("parameters", new Document());
        return new RowProblem(
                document.getString("code"), Optional.ofNullable(document.getString("column")), parameters);
    }

    /** Field, before, after: one flat list is read and written far faster than a document for each. */
    private static Stream<@Nullable String> difference(Difference difference) {
        return Stream.of(
                difference.field(),
                difference.before().orElse(null),
                difference.after().orElse(null));
    }

    private static List<Difference> differences(List<String> parts) {
        List<Difference> differences = new ArrayList<>();
        for (int place = 0; place < parts.size(); place += PARTS) {
            differences.add(new Difference(
                    parts.get(place),
                    Optional.ofNullable(parts.get(place + 1)),
                    Optional.ofNullable(parts.get(place + 2))));
        }
        return differences;
    }
}
