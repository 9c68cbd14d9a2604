package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.holdfast.persistence.database.embedded.store.DurableMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}, which is the map of documents itself. */
final class PrimaryIndex extends Index<DocumentId> implements KeySpace {

    static final String FIELD = "_id";

    private final DurableMap documents;

    PrimaryIndex(String name, DurableMap documents) {
        super(name, List.of(new IndexKey(FIELD, true)), false);
        this.documents = documents;
    }

    @Override
    public List<IndexField> fields() {
        return List.of(new IndexField(FIELD, true));
    }

    @Override
    public boolean isMultikey(int field) {
        return false;
    }

    @Override
    public boolean isSparse() {
        return false;
    }

    @Override
    public DurableMap entries() {
        return documents;
    }

    @Override
    public DocumentId documentOf(byte[] key, byte[] value) {
        return DocumentId.of(key);
    }

    @Override
    public boolean holdsDocuments() {
        return true;
    }

    @Override
    public @Nullable DocumentId getPosition(Document document) {
        DocumentId id = DocumentId.of(document, FIELD);
        return documents.contains(id.key()) ? id : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentId> collection) {
        if (getPosition(document) != null) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(FIELD)));
        }
    }

    @Override
    public void add(Document document, DocumentId position, MongoCollection<DocumentId> collection) {
        // adding the document was all
    }

    @Override
    public @Nullable DocumentId remove(Document document) {
        return getPosition(document);
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
    public long getCount() {
        return documents.size();
    }

    @Override
    public long getDataSize() {
        return documents.size();
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<DocumentId> collection) {
        // an id does not change
    }

    @Override
    public void updateInPlace(
            Document before, Document after, DocumentId position, MongoCollection<DocumentId> collection) {
        // an id does not change
    }

    @Override
    public void drop() {
        // goes with the documents
    }

    @Override
    public boolean isUnique() {
        return true;
    }
}
