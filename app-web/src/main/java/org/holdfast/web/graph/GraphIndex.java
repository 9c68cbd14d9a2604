package org.holdfast.web.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Repeatable;
import java.util.List;
import java.util.Map;
import org.jboss.jandex.CompositeIndex;
import org.jboss.jandex.IndexReader;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;

/**
 * The index that the schema is built from: the classes of this module and nothing else, as the build has written it. Views
 * and inputs live here, so no other jar needs to be read, which at the start saves seconds.
 */
final class GraphIndex {

    /** Where the build puts it among the classes of this module. */
    static final String FILE = "META-INF/jandex.idx";

    private static final List<Class<?>> FOREIGN =
            List.of(Map.class, Map.Entry.class, Repeatable.class, Deprecated.class, Override.class);

    private GraphIndex() {}

    /**
     * Reads the index and adds what the annotations of the module refer to outside of it.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    static IndexView read(InputStream written) {
        try (written) {
            Indexer indexer = new Indexer();
            for (Class<?> type : FOREIGN) {
                indexer.indexClass(type);
            }
            return CompositeIndex.create(new IndexReader(written).read(), indexer.complete());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
