package org.holdfast.persistence.bench;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.List;

/** An entity that is not of the module itself is known to JNoSQL by the name of its class only. */
@Entity(BenchSheetDocument.COLLECTION)
record BenchSheetDocument(
        @Id String id, @Column String site, @Column List<BenchAnswerDocument> answers) {

    static final String COLLECTION = "org.holdfast.persistence.bench.BenchSheetDocument";
}
