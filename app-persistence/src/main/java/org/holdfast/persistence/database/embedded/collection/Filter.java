package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query taken apart into what it asks of each field. Everything is joined by "and"; what cannot be said of one field
 * ({@code $or}, {@code $expr}) stays behind and is for the matcher.
 */
final class Filter {

    private final Document query;
    private final Map<String, List<@Nullable Object>> predicates = new LinkedHashMap<>();
    private boolean saysMore;

    private Filter(Document query) {
        this.query = query;
        take(query);
    }

    static Filter of(Document query) {
        return new Filter(query);
    }

    /** The whole query. */
    Document query() {
        return query;
    }

    /** What is asked of a field. */
    Optional<FieldFilter> field(String path) {
        return Optional.ofNullable(predicates.get(path)).map(asked -> new FieldFilter(path, asked));
    }

    /** What is asked of each field. */
    List<FieldFilter> fields() {
        return predicates.entrySet().stream()
                .map(field -> new FieldFilter(field.getKey(), field.getValue()))
                .toList();
    }

    /** Whether there are conditions that are not about one field. */
    boolean saysMore() {
        return saysMore;
    }

    private void take(Document part) {
        for (Map.Entry<String, Object> entry : part.entrySet()) {
            String key = entry.getKey();
            if (key.equals("$and") && entry.getValue() instanceof List<?> parts) {
                takeAll(parts);
            } else if (key.startsWith("$")) {
                saysMore = true;
            } else {
                predicates.computeIfAbsent(key, field -> new ArrayList<>(1)).add(entry.getValue());
            }
        }
    }

    private void takeAll(List<?> parts) {
        saysMore = saysMore || parts.isEmpty();
        for (Object part : parts) {
            if (part instanceof Document document) {
                take(document);
            } else {
                saysMore = true;
            }
        }
    }
}
