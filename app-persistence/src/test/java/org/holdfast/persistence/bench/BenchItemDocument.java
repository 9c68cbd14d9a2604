package org.holdfast.persistence.bench;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;

/** An entity that is not of the module itself is known to JNoSQL by the name of its class only. */
@Entity(BenchItemDocument.COLLECTION)
record BenchItemDocument(
        @Id String id,
        @Column long version,
        @Column String organisation,
        @Column String board,
        @Column String kind,
        @Column String title,
        @Column String text,
        @Column String nameKey) {

    static final String COLLECTION = "org.holdfast.persistence.bench.BenchItemDocument";
}
