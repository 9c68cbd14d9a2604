package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** What a client has not fetched yet of answers that are not documents of a collection. */
final class LaterAnswers extends AbstractCursor {

    private List<Document> remaining;

    LaterAnswers(long id, List<Document> remaining) {
        super(id);
        this.remaining = List.copyOf(remaining);
    }

    @Override
    public synchronized boolean isEmpty() {
        return remaining.isEmpty();
    }

    @Override
    public synchronized List<Document> takeDocuments(int number) {
        int size = Math.min(remaining.size(), Batches.size(number));
        List<Document> batch = remaining.subList(0, size);
        remaining = remaining.subList(size, remaining.size());
        return batch;
    }
}
