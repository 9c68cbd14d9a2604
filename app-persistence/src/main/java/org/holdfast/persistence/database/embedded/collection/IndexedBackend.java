package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.holdfast.persistence.database.embedded.store.DurableStore;

/** Answers the protocol's commands from a durable store. A reply leaves when what it acknowledges is safe. */
public final class IndexedBackend extends AbstractMongoBackend {

    private final DurableStore store;
    private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();

    /** Opens the databases that the store holds; closing the backend closes the store. */
    public IndexedBackend(DurableStore store) {
        this.store = store;
        IndexedDatabase.names(store).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name, missing -> new IndexedDatabase(missing, store, getCursorRegistry()));
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } finally {
            store.awaitDurable();
        }
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }
}
