package org.holdfast.persistence.answer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.holdfast.domain.answer.RecountRequested;
import org.holdfast.domain.answer.Recounts;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.persistence.shared.Stored;

/** One document per board that is to be recounted. */
@ApplicationScoped
class MongoRecounts implements Recounts {

    private final MongoCollection<Document> recounts;

    @Inject
    MongoRecounts(MongoDatabase database) {
        this.recounts = database.getCollection("recounts");
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
        return Stored.read(() -> recounts.find().map(MongoRecounts::request).into(new ArrayList<>()));
    }

    @Override
    public void done(RecountRequested request) {
        Stored.read(() -> recounts.deleteOne(and(eq("_id", request.board().value()), eq("token", request.token()))));
    }

    private static RecountRequested request(Document asked) {
        return new RecountRequested(
                new OrganisationId(asked.getString("organisation")),
                new BoardId(asked.getString("_id")),
                asked.getString("token"));
    }
}
