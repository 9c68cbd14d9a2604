package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.persistence.database.embedded.key.KeyWriter;

/** The keys that a document has in an index, without the id behind them. */
final class IndexKeys {

    private final List<IndexField> fields;
    private final List<List<String>> paths;

    IndexKeys(List<IndexField> fields) {
        this.fields = fields;
        this.paths = fields.stream().map(IndexField::names).toList();
    }

    /** What the document has at each field. */
    List<FieldValues> values(Document document) {
        List<FieldValues> values =
                paths.stream().map(path -> FieldValues.of(document, path)).toList();
        requireOneArray(values);
        return values;
    }

    /** Every combination once. */
    Set<byte[]> keys(List<FieldValues> values) {
        Stream<KeyWriter> keys = Stream.of(new KeyWriter());
        for (int i = 0; i < values.size(); i++) {
            boolean ascending = fields.get(i).ascending();
            FieldValues field = values.get(i);
            keys = keys.flatMap(key -> append(key, field, ascending));
        }
        Set<byte[]> distinct = new TreeSet<>(Arrays::compareUnsigned);
        keys.map(KeyWriter::toBytes).forEach(distinct::add);
        return distinct;
    }

    private static Stream<KeyWriter> append(KeyWriter key, FieldValues field, boolean ascending) {
        if (!field.multiple()) {
            return Stream.of(key.value(field.values().get(0), ascending));
        }
        byte[] beginning = key.toBytes();
        return field.values().stream()
                .map(value -> new KeyWriter().key(beginning).value(value, ascending));
    }

    /** Two arrays would mean a key for each pair of their elements, unless they are the same array. */
    private void requireOneArray(List<FieldValues> values) {
        List<String> arrays = IntStream.range(0, values.size())
                .filter(i -> values.get(i).multiple())
                .mapToObj(i -> paths.get(i).get(0))
                .distinct()
                .toList();
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
    }
}
