package org.holdfast.persistence.importing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.ImportedRow;
import org.holdfast.domain.importing.ImportedRow.Difference;
import org.holdfast.domain.importing.RowOutcome;
import org.holdfast.domain.importing.RowProblem;

/** The stored form of a row and what it comes to. */
final class ImportedRowDocument {

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
                                .map(ImportedRowDocument::difference)
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
                documents(document, "differences").stream()
                        .map(ImportedRowDocument::toDifference)
                        .toList());
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

    private static Document difference(Difference difference) {
        return new Document("field", difference.field())
                .append("before", difference.before().orElse(null))
                .append("after", difference.after().orElse(null));
    }

    private static Difference toDifference(Document document) {
        return new Difference(
                document.getString("field"),
                Optional.ofNullable(document.getString("before")),
                Optional.ofNullable(document.getString("after")));
    }
}
