package org.holdfast.persistence.journal;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.journal.Watermarks;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
class MongoWatermarks implements Watermarks {

    private final MongoCollection<Document> watermarks;

    @Inject
    MongoWatermarks(MongoDatabase database) {
        this.watermarks = database.getCollection("watermarks");
    }

    @Override
    public Optional<Instant> find(String reader) {
        return Stored.read(() ->
                        Optional.ofNullable(watermarks.find(eq("_id", reader)).first()))
                .map(mark -> mark.getDate("at").toInstant());
    }

    @Override
    public void set(String reader, Instant moment) {
        Stored.read(() -> watermarks.updateOne(
                eq("_id", reader), Updates.set("at", Date.from(moment)), new UpdateOptions().upsert(true)));
    }
}
