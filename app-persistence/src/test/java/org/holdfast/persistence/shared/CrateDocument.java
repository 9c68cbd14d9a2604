package org.holdfast.persistence.shared;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For tests. An entity that is not of the module itself is known to JNoSQL by the name of its class only. */
@Entity(CrateDocument.COLLECTION)
record CrateDocument(
        @Id String id,
        @Column int place,
        @Column @Nullable Instant since,
        @Column @Nullable List<String> labels) {

    static final String COLLECTION = "org.holdfast.persistence.shared.CrateDocument";
}
