package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Function;

/**
 * What a client has not fetched yet: ids, so that a long answer does not lie in memory. What was deleted or no longer
 * fits when its turn comes is left out.
 */
final class LaterBatches extends AbstractCursor {

    private final Function<List<DocumentId>, List<Document>> fetch;
    private List<DocumentId> remaining;

    LaterBatches(long id, List<DocumentId> remaining, Function<List<DocumentId>, List<Document>> fetch) {
        super(id);
        this.remaining = remaining;
        this.fetch = fetch;
    }

    @Override
    public synchronized boolean isEmpty() {
        return remaining.isEmpty();
    }

    @Override
    public synchronized List<Document> takeDocuments(int number) {
        int size = Math.min(remaining.size(), number > 0 ? number : Batches.USUAL);
        List<DocumentId> batch = remaining.subList(0, size);
        remaining = remaining.subList(size, remaining.size());
        return fetch.apply(batch);
    }
}
