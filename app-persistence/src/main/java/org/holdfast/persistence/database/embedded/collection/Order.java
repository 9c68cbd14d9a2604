package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which order the answers are wanted.
 *
 * @param fields by which fields; none when any order will do
 */
record Order(List<IndexField> fields) {

    private static final String NATURAL = "$natural";

    static Order of(@Nullable Document sort) {
        List<IndexField> fields = new ArrayList<>();
        if (sort != null) {
            for (Map.Entry<String, Object> field : sort.entrySet()) {
                String path = field.getKey().equals(NATURAL) ? PrimaryIndex.FIELD : field.getKey();
                fields.add(new IndexField(path, isAscending(field.getValue())));
            }
        }
        return new Order(List.copyOf(fields));
    }

    boolean isAny() {
        return fields.isEmpty();
    }

    private static boolean isAscending(Object direction) {
        return !(direction instanceof Number number) || number.intValue() > 0;
    }
}
