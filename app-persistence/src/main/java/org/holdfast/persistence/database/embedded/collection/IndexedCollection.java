package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.holdfast.persistence.database.embedded.store.DurableMap;
import org.holdfast.persistence.database.embedded.store.DurableStore;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents are kept as BSON in the order of their ids, and whose queries go through the best
 * ordered index. Readers share it, a writer has it alone, and what a writer does is one change of the store.
 */
final class IndexedCollection extends AbstractMongoCollection<DocumentId> {

    private static final int BUILT_AT_ONCE = 1000;
    private static final int SAMPLE = 100;

    private final DurableStore store;
    private final DurableMap documents;
    private final PrimaryIndex primary;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    /** Set while documents are updated. */
    private @Nullable Updating updating;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            DurableStore store,
            DurableMap documents) {
        super(database, name, options, cursors);
        this.store = store;
        this.documents = documents;
        this.primary = new PrimaryIndex("_id_", documents);
    }

    private <T> T reading(Supplier<T> work) {
        return locked(lock.readLock(), () -> store.read(work));
    }

    private <T> T writing(Supplier<T> work) {
        return locked(lock.writeLock(), () -> store.change(work));
    }

    private void writing(Runnable work) {
        writing(() -> {
            work.run();
            return this;
        });
    }

    private static <T> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    // reading

    @Override
    public QueryResult handleQuery(QueryParameters parameters) {
        return reading(() -> super.handleQuery(parameters));
    }

    @Override
    public Document handleDistinct(Document query) {
        return reading(() -> super.handleDistinct(query));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document sort,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Updating now = updating;
        Selection selection = now == null
                ? new Selection(query, sort, skip, limit, Paths.ofProjection(projection))
                : new Selection(query, sort, skip, now.one() ? 1 : limit, now.parts());
        return batches(selection, batchSize, projection);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document sort,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return queryDocuments(query, sort, skip, limit, batchSize, projection);
    }

    /** The documents of a query, for whoever needs no batches. */
    List<Document> find(Selection selection) {
        return reading(() -> search().find(selection).map(Found::document).toList());
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            return super.count(query, skip, limit);
        }
        return reading(() -> search().count(query, skip, limit));
    }

    @Override
    public int count() {
        return (int) Math.min(Integer.MAX_VALUE, documents.size());
    }

    private Search search() {
        return new Search(planner(), documents, this::documentMatchesQuery);
    }

    /** A writer needs all at once, because it changes what it walks over. */
    private QueryResult batches(Selection selection, int batchSize, @Nullable Document projection) {
        int size = lock.isWriteLockedByCurrentThread() ? Integer.MAX_VALUE : Batches.size(batchSize);
        List<Document> first = new ArrayList<>();
        List<DocumentId> later = new ArrayList<>();
        search().find(selection).forEach(found -> {
            if (first.size() < size) {
                first.add(found.document());
            } else {
                later.add(found.id());
            }
        });
        List<Document> projected = project(first, projection);
        return later.isEmpty()
                ? new QueryResult(projected)
                : new QueryResult(projected, later(selection.query(), later, projection));
    }

    private de.bwaldvogel.mongo.backend.Cursor later(
            Document query, List<DocumentId> ids, @Nullable Document projection) {
        LaterBatches later = new LaterBatches(
                cursorRegistry.generateCursorId(), ids, batch -> reading(() -> fetch(batch, query, projection)));
        cursorRegistry.add(later);
        return later;
    }

    private List<Document> fetch(List<DocumentId> ids, Document query, @Nullable Document projection) {
        List<Document> found = new ArrayList<>();
        for (DocumentId id : ids) {
            Document document = getDocument(id);
            if (document != null && documentMatchesQuery(document, query)) {
                found.add(document);
            }
        }
        return project(found, projection);
    }

    private List<Document> project(List<Document> found, @Nullable Document projection) {
        return matchDocumentsFromStream(new Document(), found.stream(), 0, 0, 0, null, projection)
                .collectDocuments();
    }

    private Planner planner() {
        List<KeySpace> spaces = new ArrayList<>();
        spaces.add(primary);
        for (Index<DocumentId> index : getIndexes()) {
            if (index instanceof OrderedIndex ordered && ordered.isComplete()) {
                spaces.add(ordered);
            }
        }
        return new Planner(spaces);
    }

    @Override
    protected @Nullable Document getDocument(DocumentId id) {
        byte[] bytes = documents.find(id.key());
        return bytes == null ? null : Documents.fromBytes(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<DocumentId>> streamAllDocumentsWithPosition() {
        return search().find(new Selection(new Document(), null, 0, 0))
                .map(found -> new DocumentWithPosition<>(found.document(), found.id()));
    }

    @Override
    public Document getStats() {
        return reading(super::getStats);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("sizes are estimated");
    }

    /** From the first documents: nobody pays for an exact figure with every write. */
    @Override
    protected int getDataSize() {
        Cursor<byte[], byte[]> cursor = documents.cursor(null, false);
        long bytes = 0;
        long sampled = 0;
        while (sampled < SAMPLE && cursor.hasNext()) {
            cursor.next();
            bytes += cursor.getValue().length;
            sampled++;
        }
        return (int) Math.min(Integer.MAX_VALUE, sampled == 0 ? 0 : bytes * documents.size() / sampled);
    }

    // writing

    @Override
    public void addDocument(Document document) {
        writing(() -> super.addDocument(document));
    }

    @Override
    public List<Document> insertDocuments(List<Document> inserted, boolean isOrdered) {
        return writing(() -> super.insertDocuments(inserted, isOrdered));
    }

    @Override
    public Document findAndModify(Document query) {
        return writing(() -> super.findAndModify(query));
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return writing(() -> {
            updating = new Updating(!multi, parts(selector, update));
            try {
                return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
            } finally {
                updating = null;
            }
        });
    }

    /** What an update needs of a document: what it changes, what it asks for, and what is indexed. */
    private Paths parts(Document selector, Document update) {
        List<String> indexed = new ArrayList<>(List.of(PrimaryIndex.FIELD));
        for (Index<DocumentId> index : getIndexes()) {
            index.getKeys().forEach(key -> indexed.add(key.getKey()));
        }
        return Paths.of(indexed).and(Paths.ofUpdate(update)).and(Paths.ofQuery(selector));
    }

    /**
     * An update under way.
     *
     * @param one whether no more than the first document is to be found
     * @param parts what is read of each document, and written back
     */
    private record Updating(boolean one, Paths parts) {}

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return writing(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public void removeDocument(Document document) {
        writing(() -> super.removeDocument(document));
    }

    @Override
    protected DocumentId addDocumentInternal(Document document) {
        DocumentId id = DocumentId.of(document, getIdField());
        documents.put(id.key(), Documents.toBytes(document));
        return id;
    }

    @Override
    protected void removeDocument(DocumentId id) {
        documents.remove(id.key());
    }

    @Override
    protected void handleUpdate(DocumentId id, Document before, Document after) {
        Updating now = updating;
        byte[] part = Documents.toBytes(after);
        byte[] stored = now == null ? null : documents.find(id.key());
        documents.put(id.key(), now == null || stored == null ? part : Excerpt.put(stored, now.parts(), part));
    }

    // indexes

    @Override
    public void addIndex(Index<DocumentId> index) {
        locked(lock.writeLock(), () -> {
            if (index instanceof OrderedIndex ordered && !ordered.isComplete()) {
                build(ordered);
            }
            super.addIndex(index);
            return this;
        });
    }

    /** In portions, each a change: a crash leaves an index that is not complete and is built again. */
    private void build(OrderedIndex index) {
        try {
            Cursor<byte[], byte[]> cursor = documents.cursor(null, false);
            while (cursor.hasNext()) {
                store.change(() -> buildSome(index, cursor));
            }
            store.change(() -> {
                index.markComplete();
                return this;
            });
        } catch (MongoServerError e) {
            throw new IndexBuildFailedException(e, this);
        }
    }

    private int buildSome(OrderedIndex index, Cursor<byte[], byte[]> cursor) {
        int built = 0;
        while (built < BUILT_AT_ONCE && cursor.hasNext()) {
            DocumentId id = DocumentId.of(cursor.next());
            Document document = Documents.fromBytes(cursor.getValue());
            index.checkAdd(document, this);
            index.add(document, id, this);
            built++;
        }
        return built;
    }

    @Override
    public void dropIndex(String indexName) {
        writing(() -> super.dropIndex(indexName));
    }
}
