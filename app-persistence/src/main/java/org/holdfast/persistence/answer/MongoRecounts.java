package org.holdfast.persistence.answer;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.bson.Document;
import org.holdfast.domain.answer.RecountRequested;
import org.holdfast.domain.answer.Recounts;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** One document per board that is to be recounted. */
@ApplicationScoped
@RawDriver(because = "JNoSQL's save is two commands: a request between them would be lost")
class MongoRecounts implements Recounts {

    private final RecountDocuments documents;
    private final MongoCollection<Document> recounts;

    @Inject
    MongoRecounts(RecountDocuments documents, MongoDatabase database) {
        this.documents = documents;
        this.recounts = database.getCollection(RecountDocument.COLLECTION);
    }

    @Override
    public void request(RecountRequested request) {
        String board = request.board().value();
        Document asked = new Document("_id", board)
                .append("organisation", request.organisation().value())
                .append("token", request.token());
        Stored.read(() -> recounts.replaceOne(eq("_id", board), asked, new ReplaceOptions().upsert(true)));
    }

    @Override
    public List<RecountRequested> pending() {
        return Stored.read(
                () -> documents.findAll().map(RecountDocument::toRequest).toList());
    }

    @Override
    public void done(RecountRequested request) {
        Stored.done(() -> documents.done(request.board().value(), request.token()));
    }
}
