package org.holdfast.persistence.directory;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.Date;
import java.util.Optional;
import org.holdfast.domain.directory.EventCursor;
import org.jspecify.annotations.Nullable;

/** The stored form of until where events were fetched. There is one. */
@Entity(CursorDocument.COLLECTION)
record CursorDocument(
        @Id String id,
        @Column @Nullable String last,
        @Column Date from,
        @Column Date askedAt) {

    static final String COLLECTION = "directory-cursor";
    static final String ONLY = "events";

    static CursorDocument from(EventCursor cursor) {
        return new CursorDocument(
                ONLY, cursor.last().orElse(null), Date.from(cursor.from()), Date.from(cursor.askedAt()));
    }

    EventCursor toCursor() {
        return new EventCursor(Optional.ofNullable(last), from.toInstant(), askedAt.toInstant());
    }
}
