package org.holdfast.persistence.importing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.ImportedRow;
import org.holdfast.domain.importing.ImportedRows;
import org.holdfast.domain.importing.RowOutcome;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** Rows under a key that begins with their import, so that the primary index is all that a list needs. */
@ApplicationScoped
@RawDriver(because = "thousands of rows are written in one command")
class MongoImportedRows implements ImportedRows {

    static final String COLLECTION = "importRows";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final InsertManyOptions EACH_BY_ITSELF = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> rows;

    @Inject
    MongoImportedRows(MongoDatabase database) {
        this.rows = database.getCollection(COLLECTION);
    }

    @Override
    public void put(ImportId id, List<ImportedRow> added) {
        if (added.isEmpty()) {
            return;
        }
        List<Document> documents =
                added.stream().map(row -> ImportedRowDocument.from(id, row)).toList();
        Set<Integer> kept = Stored.refused(() -> rows.insertMany(documents, EACH_BY_ITSELF));
        if (!kept.isEmpty()) {
            List<ReplaceOneModel<Document>> again = kept.stream()
                    .map(documents::get)
                    .map(row -> new ReplaceOneModel<>(eq("_id", row.getString("_id")), row, UPSERT))
                    .toList();
            Stored.read(() -> rows.bulkWrite(again));
        }
    }

    @Override
    public Page<ImportedRow> page(ImportId id, Optional<RowOutcome> outcome, PageRequest page) {
        String field = outcome.isPresent() ? "outcomeKey" : "_id";
        String prefix =
                outcome.map(only -> ImportedRowDocument.prefix(id, only)).orElse(id.value() + "/");
        PageRequest keyed = new PageRequest(page.key().map(prefix::concat), page.direction(), page.size());
        return Pages.read(rows, beginning(field, prefix), field, true, keyed, ImportedRowDocument::toRow);
    }

    @Override
    public void forget(ImportId id) {
        Stored.read(() -> rows.deleteMany(beginning("_id", id.value() + "/")));
    }

    /** Keys that begin so: {@code 0} comes directly after {@code /}. */
    private static Bson beginning(String field, String prefix) {
        String after = prefix.substring(0, prefix.length() - 1) + "0";
        return and(gt(field, prefix), lt(field, after));
    }
}
