package org.holdfast.persistence.database.embedded.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.h2.mvstore.Cursor;
import org.holdfast.persistence.database.embedded.key.KeyWriter;
import org.holdfast.persistence.database.embedded.store.DurableStore;
import org.holdfast.persistence.database.embedded.store.StoreSettings;

/** Looks into the files of a closed database: each index has exactly the keys of its documents. */
public final class IndexConsistency {

    private IndexConsistency() {}

    /** Fails when a key is missing or stands for nothing. */
    public static void check(Path directory, String namespace, List<Document> indexes) {
        try (DurableStore store = DurableStore.open(directory, new StoreSettings(false, 4))) {
            for (Document index : indexes) {
                check(store, namespace, index);
            }
        }
    }

    private static void check(DurableStore store, String namespace, Document index) {
        List<IndexField> fields = index.entrySet().stream()
                .map(field -> new IndexField(field.getKey(), field.getValue().equals(1)))
                .toList();
        List<String> expected = new ArrayList<>();
        IndexKeys keys = new IndexKeys(fields);
        Cursor<byte[], byte[]> documents = store.map("documents/" + namespace).cursor(null, false);
        while (documents.hasNext()) {
            byte[] id = documents.next();
            keys.keys(keys.values(Documents.fromBytes(documents.getValue())))
                    .forEach(key ->
                            expected.add(hex(new KeyWriter().key(key).key(id).toBytes())));
        }
        expected.sort(null);
        assertThat(keysOf(store, "index/" + namespace + "/" + name(index)))
                .as("keys of %s", index)
                .isEqualTo(expected);
    }

    private static List<String> keysOf(DurableStore store, String map) {
        List<String> found = new ArrayList<>();
        store.map(map).cursor(null, false).forEachRemaining(key -> found.add(hex(key)));
        return found;
    }

    private static String name(Document index) {
        return String.join(
                "_",
                index.entrySet().stream()
                        .map(field -> field.getKey() + "_" + field.getValue())
                        .toList());
    }

    private static String hex(byte[] key) {
        return HexFormat.of().formatHex(key);
    }
}
