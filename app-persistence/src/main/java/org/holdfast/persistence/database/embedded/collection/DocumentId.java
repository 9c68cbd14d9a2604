package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.UUID;
import org.holdfast.persistence.database.embedded.key.KeyWriter;
import org.jspecify.annotations.Nullable;

/** The key under which a collection keeps a document: its {@code _id}. */
final class DocumentId {

    private final byte[] key;

    private DocumentId(byte[] key) {
        this.key = key;
    }

    static DocumentId of(byte[] key) {
        return new DocumentId(key);
    }

    /**
     * The key of a document.
     *
     * @param field which field identifies it, null where a collection has no such field and any key will do
     */
    static DocumentId of(Document document, @Nullable String field) {
        Object id = field == null ? UUID.randomUUID().toString() : document.get(field);
        return new DocumentId(new KeyWriter().value(id, true).toBytes());
    }

    /** The bytes; not to be changed. */
    byte[] key() {
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentId id && Arrays.equals(key, id.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }
}
