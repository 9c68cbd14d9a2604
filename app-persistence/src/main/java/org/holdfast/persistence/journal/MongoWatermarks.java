package org.holdfast.persistence.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.holdfast.domain.journal.Watermarks;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
class MongoWatermarks implements Watermarks {

    private final MarkDocuments marks;

    @Inject
    MongoWatermarks(MarkDocuments marks) {
        this.marks = marks;
    }

    @Override
    public Optional<Instant> find(String reader) {
        return Stored.read(() -> marks.findById(reader)).map(mark -> mark.at().toInstant());
    }

    /** Two nodes that note the first moment at once note nearly the same: the one that is refused need not try again. */
    @Override
    public void set(String reader, Instant moment) {
        Stored.written(() -> marks.save(new MarkDocument(reader, Date.from(moment))));
    }
}
