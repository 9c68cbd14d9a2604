package org.holdfast.web.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Repeatable;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * The index that the schema is built from: the classes of this module and nothing else. Views and inputs live here, so
 * no other jar needs to be read, which at the start saves seconds.
 */
final class GraphIndex {

    private GraphIndex() {}

    /** @param classes the class files, each closed after it was read */
    static Index of(Stream<InputStream> classes) {
        Indexer indexer = new Indexer();
        classes.forEach(file -> add(indexer, file));
        Stream.of(Map.class, Map.Entry.class, Repeatable.class, Deprecated.class, Override.class)
                .forEach(type -> add(indexer, type));
        return indexer.complete();
    }

    private static void add(Indexer indexer, InputStream file) {
        try (file) {
            indexer.index(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(Indexer indexer, Class<?> type) {
        try {
            indexer.indexClass(type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
