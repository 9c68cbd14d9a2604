package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A field of an index.
 *
 * @param path with dots
 * @param ascending in which order
 */
record IndexField(String path, boolean ascending) {

    private static final Pattern POSITION = Pattern.compile("\\d+");

    static IndexField of(IndexKey key) {
        return new IndexField(key.getKey(), key.isAscending());
    }

    List<String> names() {
        return List.of(path.split("\\."));
    }

    /** Whether it names a place in an array, which an index of values knows nothing about. */
    boolean namesAPosition() {
        return names().stream().anyMatch(name -> POSITION.matcher(name).matches());
    }
}
