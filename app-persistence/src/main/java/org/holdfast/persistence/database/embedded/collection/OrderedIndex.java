package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.h2.mvstore.Cursor;
import org.holdfast.persistence.database.embedded.key.KeyWriter;
import org.holdfast.persistence.database.embedded.key.Keys;
import org.holdfast.persistence.database.embedded.store.DurableMap;
import org.jspecify.annotations.Nullable;

/**
 * An index whose keys stand in the order of their values, each with the document's id behind it. An entry's value is
 * the length of that id.
 */
final class OrderedIndex extends Index<DocumentId> implements KeySpace {

    private final List<IndexField> fields;
    private final IndexKeys indexKeys;
    private final boolean unique;
    private final DurableMap entries;
    private final IndexState state;

    OrderedIndex(
            String name, List<IndexKey> keys, boolean sparse, boolean unique, DurableMap entries, IndexState state) {
        super(name, keys, sparse);
        this.fields = keys.stream().map(IndexField::of).toList();
        this.indexKeys = new IndexKeys(fields);
        this.unique = unique;
        this.entries = entries;
        this.state = state;
    }

    @Override
    public List<IndexField> fields() {
        return fields;
    }

    @Override
    public boolean isMultikey(int field) {
        return state.isMultikey(field);
    }

    @Override
    public boolean isSparse() {
        return super.isSparse();
    }

    @Override
    public DurableMap entries() {
        return entries;
    }

    @Override
    public DocumentId documentOf(byte[] key, byte[] value) {
        int length = ByteBuffer.wrap(value).getShort() & 0xFFFF;
        return DocumentId.of(Arrays.copyOfRange(key, key.length - length, key.length));
    }

    @Override
    public boolean holdsDocuments() {
        return false;
    }

    boolean isComplete() {
        return state.isComplete();
    }

    void markComplete() {
        state.markComplete();
    }

    /** Empty means: still to be built. */
    @Override
    public boolean isEmpty() {
        return !state.isComplete();
    }

    @Override
    public @Nullable DocumentId getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentId> collection) {
        List<FieldValues> values = indexKeys.values(document);
        if (unique && !leavesOut(values)) {
            DocumentId id = DocumentId.of(document, PrimaryIndex.FIELD);
            indexKeys.keys(values).forEach(key -> requireFree(key, id, values, collection));
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<DocumentId> collection) {
        checkAdd(after, collection);
    }

    private void requireFree(
            byte[] key, DocumentId owner, List<FieldValues> values, MongoCollection<DocumentId> collection) {
        Cursor<byte[], byte[]> cursor = entries.cursor(key, false);
        while (cursor.hasNext()) {
            byte[] entry = cursor.next();
            if (!Keys.startsWith(entry, key)) {
                return;
            }
            if (!documentOf(entry, cursor.getValue()).equals(owner)) {
                throw new DuplicateKeyError(this, collection, getKeys(), describe(values));
            }
        }
    }

    private static KeyValue describe(List<FieldValues> values) {
        return new KeyValue(values.stream().map(field -> field.values().get(0)).toArray());
    }

    @Override
    public void add(Document document, DocumentId id, MongoCollection<DocumentId> collection) {
        put(entriesOf(document, id), id);
    }

    @Override
    public DocumentId remove(Document document) {
        DocumentId id = DocumentId.of(document, PrimaryIndex.FIELD);
        entriesOf(document, id).forEach(entries::remove);
        return id;
    }

    @Override
    public void updateInPlace(Document before, Document after, DocumentId id, MongoCollection<DocumentId> collection) {
        SortedSet<byte[]> old = entriesOf(before, id);
        SortedSet<byte[]> now = entriesOf(after, id);
        SortedSet<byte[]> kept = new TreeSet<>(old);
        kept.retainAll(now);
        old.removeAll(kept);
        now.removeAll(kept);
        old.forEach(entries::remove);
        put(now, id);
    }

    private void put(Set<byte[]> keys, DocumentId id) {
        byte[] value = ByteBuffer.allocate(Short.BYTES)
                .putShort((short) id.key().length)
                .array();
        keys.forEach(key -> entries.put(key, value));
    }

    private SortedSet<byte[]> entriesOf(Document document, DocumentId id) {
        List<FieldValues> values = indexKeys.values(document);
        SortedSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        if (!leavesOut(values)) {
            rememberArrays(values);
            indexKeys
                    .keys(values)
                    .forEach(key ->
                            keys.add(new KeyWriter().key(key).key(id.key()).toBytes()));
        }
        return keys;
    }

    private boolean leavesOut(List<FieldValues> values) {
        return isSparse() && values.stream().allMatch(FieldValues::isMissing);
    }

    private void rememberArrays(List<FieldValues> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).multiple()) {
                state.markMultikey(i);
            }
        }
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<DocumentId> getPositions(Document query) {
        throw new UnsupportedOperationException("the planner asks for keys");
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof OrderedIndex index
                && super.hasSameOptions(other)
                && unique == index.unique
                && fields.equals(index.fields);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size();
    }

    @Override
    public void drop() {
        state.forget();
    }
}
