package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.holdfast.persistence.database.embedded.store.DurableMap;
import org.holdfast.persistence.database.embedded.store.DurableStore;
import org.jspecify.annotations.Nullable;

/** A database whose collections have ordered indexes. */
final class IndexedDatabase extends AbstractSynchronizedMongoDatabase<DocumentId> {

    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";
    private static final String STATES = "index-states";

    private final DurableStore store;
    private final DurableMap states;

    IndexedDatabase(String name, DurableStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        this.states = store.map(STATES);
        initializeNamespacesAndIndexes();
    }

    /** The names of the databases that a store holds. */
    static List<String> names(DurableStore store) {
        return store.names(DOCUMENTS).stream()
                .map(name -> name.substring(DOCUMENTS.length()))
                .map(name -> name.substring(0, name.indexOf('.')))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equals("aggregate") && resolve(query, command) instanceof IndexedCollection collection) {
            return new Aggregate(this, collection, cursorRegistry, databases, oplog).answer(query);
        }
        Document reply = super.handleCommand(channel, command, query, databases, oplog);
        return command.equals("insert") ? InsertReply.countingInserted(reply, query) : reply;
    }

    private @Nullable MongoCollection<DocumentId> resolve(Document query, String command) {
        return resolveCollection(String.valueOf(query.get(command)), false);
    }

    @Override
    protected MongoCollection<DocumentId> openOrCreateCollection(String name, CollectionOptions options) {
        return new IndexedCollection(this, name, options, cursorRegistry, store, store.map(documents(name)));
    }

    @Override
    protected Index<DocumentId> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        boolean primary = keys.size() == 1 && keys.get(0).getKey().equals(PrimaryIndex.FIELD);
        return primary
                ? new PrimaryIndex(index, store.map(documents(collection)))
                : ordered(collection, index, keys, sparse, true);
    }

    @Override
    protected Index<DocumentId> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return ordered(collection, index, keys, sparse, false);
    }

    private OrderedIndex ordered(String collection, String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        String map = index(collection, name);
        IndexState state = new IndexState(states, map);
        if (!state.isComplete()) {
            clear(map);
        }
        return new OrderedIndex(name, keys, sparse, unique, store.map(map), state);
    }

    /** What a crash left of an index that was being built. */
    private void clear(String map) {
        store.change(() -> {
            store.drop(map);
            return map;
        });
    }

    @Override
    protected void dropIndex(MongoCollection<DocumentId> collection, String index) {
        super.dropIndex(collection, index);
        clear(index(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        clear(documents(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new MongoServerError(115, "CommandNotSupported", "a collection cannot be renamed");
    }

    @Override
    protected long getStorageSize() {
        return store.size();
    }

    @Override
    protected long getFileSize() {
        return store.size();
    }

    private String documents(String collection) {
        return DOCUMENTS + getFullCollectionNamespace(collection);
    }

    private String index(String collection, String index) {
        return INDEX + getFullCollectionNamespace(collection) + "/" + index;
    }
}
