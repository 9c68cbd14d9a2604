package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document has at a path: one value, or all that are found when arrays are on the way.
 *
 * @param values null for what is missing; at least one
 * @param multiple whether an array was on the way
 */
record FieldValues(List<@Nullable Object> values, boolean multiple) {

    static FieldValues of(Document document, List<String> path) {
        Collector collector = new Collector();
        collector.visit(document, path);
        return new FieldValues(collector.values, collector.multiple);
    }

    /** Whether the document has nothing there. */
    boolean isMissing() {
        return !multiple && values.get(0) == null;
    }

    private static final class Collector {

        private final List<@Nullable Object> values = new ArrayList<>(1);
        private boolean multiple;

        void visit(@Nullable Object value, List<String> path) {
            if (path.isEmpty()) {
                leaf(value);
            } else if (value instanceof Document document) {
                visit(document.get(path.get(0)), path.subList(1, path.size()));
            } else if (value instanceof Collection<?> elements) {
                multiple = true;
                elements.forEach(element -> visit(element, path));
                markEmpty(elements);
            } else {
                values.add(null);
            }
        }

        private void leaf(@Nullable Object value) {
            if (value instanceof Collection<?> elements) {
                multiple = true;
                values.addAll(elements);
                markEmpty(elements);
            } else {
                values.add(value);
            }
        }

        /** An empty array is a value of its own: it is neither missing nor one of its elements. */
        private void markEmpty(Collection<?> elements) {
            if (elements.isEmpty()) {
                values.add(elements);
            }
        }
    }
}
