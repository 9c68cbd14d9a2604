package org.holdfast.persistence.directory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.directory.EventCursor;
import org.holdfast.domain.directory.Freshness;
import org.holdfast.domain.directory.HeardEvents;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "of two who note an event one is told that it came late: JNoSQL looks first and inserts then")
class MongoHeardEvents implements HeardEvents {

    private final HeardDocuments heard;
    private final FreshnessDocuments freshness;
    private final CursorDocuments cursors;
    private final MongoCollection<Document> events;

    @Inject
    MongoHeardEvents(
            HeardDocuments heard, FreshnessDocuments freshness, CursorDocuments cursors, MongoDatabase database) {
        this.heard = heard;
        this.freshness = freshness;
        this.cursors = cursors;
        this.events = database.getCollection(HeardDocument.COLLECTION);
    }

    @Override
    public boolean heard(String event) {
        return Stored.read(() -> heard.findById(event)).isPresent();
    }

    @Override
    public boolean note(String event, Instant at) {
        Document noted = new Document("_id", event).append("notedAt", Date.from(at));
        return Stored.written(() -> events.insertOne(noted));
    }

    @Override
    public Optional<Freshness> freshness(String key) {
        return Stored.read(() -> freshness.findById(key)).map(FreshnessDocument::toFreshness);
    }

    @Override
    public void note(String key, Freshness known, Instant at) {
        Stored.done(() -> freshness.save(FreshnessDocument.from(key, known, at)));
    }

    @Override
    public Optional<EventCursor> cursor() {
        return Stored.read(() -> cursors.findById(CursorDocument.ONLY)).map(CursorDocument::toCursor);
    }

    @Override
    public void note(EventCursor cursor) {
        Stored.done(() -> cursors.save(CursorDocument.from(cursor)));
    }

    @Override
    public void forgetBefore(Instant moment) {
        Stored.done(() -> heard.removeNotedBefore(Date.from(moment)));
        Stored.done(() -> freshness.removeNotedBefore(Date.from(moment)));
    }
}
