package org.holdfast.persistence.directory;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.holdfast.domain.directory.Freshness;
import org.jspecify.annotations.Nullable;

/** The stored form of how new what is known of something is. */
@Entity(FreshnessDocument.COLLECTION)
record FreshnessDocument(
        @Id String id,
        @Column Date event,
        @Column @Nullable Date data,
        @Column Date heardAt,
        @Column Date notedAt) {

    static final String COLLECTION = "directory-freshness";

    static FreshnessDocument from(String key, Freshness freshness, Instant at) {
        return new FreshnessDocument(
                key,
                Date.from(freshness.event()),
                freshness.data().map(Date::from).orElse(null),
                Date.from(freshness.heardAt()),
                Date.from(at));
    }

    Freshness toFreshness() {
        return new Freshness(event.toInstant(), Optional.ofNullable(data).map(Date::toInstant), heardAt.toInstant());
    }
}
