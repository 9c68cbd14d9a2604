package org.holdfast.persistence.signon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signon.SignOnAttempt;
import org.holdfast.domain.signon.SignOnAttempts;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "an attempt is used once: JNoSQL writes without a condition")
class MongoSignOnAttempts implements SignOnAttempts {

    private final AttemptDocuments documents;
    private final MongoCollection<Document> attempts;

    @Inject
    MongoSignOnAttempts(AttemptDocuments documents, MongoDatabase database) {
        this.documents = documents;
        this.attempts = database.getCollection(AttemptDocument.COLLECTION);
    }

    @Override
    public void start(SignOnAttempt attempt) {
        Stored.written(() -> documents.insert(AttemptDocument.from(attempt)));
    }

    @Override
    public Optional<SignOnAttempt> find(SecretHash id) {
        return Stored.read(() -> documents.findById(id.value())).map(AttemptDocument::toAttempt);
    }

    @Override
    public boolean use(SecretHash id, Instant now) {
        Bson good = and(eq("_id", id.value()), eq("used", false), gt("endsAt", Date.from(now)));
        return Stored.read(() -> attempts.updateOne(good, set("used", true))).getModifiedCount() == 1;
    }

    @Override
    public void removeEndedBefore(Instant moment) {
        Stored.done(() -> documents.removeEndedBefore(Date.from(moment)));
    }
}
