package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import org.holdfast.persistence.database.embedded.key.KeyWriter;
import org.jspecify.annotations.Nullable;

/**
 * The bytes by which a document is sorted where no index has it in order: the same that an index would have. Of an
 * array the smallest element counts, or the largest when descending.
 */
final class SortKey {

    private final List<IndexField> fields;

    SortKey(Order order) {
        fields = order.fields();
    }

    byte[] of(Document document) {
        KeyWriter key = new KeyWriter();
        for (IndexField field : fields) {
            key.key(first(FieldValues.of(document, field.names()), field.ascending()));
        }
        return key.toBytes();
    }

    private static byte[] first(FieldValues values, boolean ascending) {
        return values.values().stream()
                .map(value -> bytes(value, ascending))
                .min(Arrays::compareUnsigned)
                .orElseThrow();
    }

    private static byte[] bytes(@Nullable Object value, boolean ascending) {
        return new KeyWriter().value(value, ascending).toBytes();
    }
}
