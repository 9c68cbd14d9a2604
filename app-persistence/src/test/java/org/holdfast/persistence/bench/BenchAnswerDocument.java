package org.holdfast.persistence.bench;

import jakarta.nosql.Column;
import jakarta.nosql.Embeddable;
import jakarta.nosql.Embeddable.EmbeddableType;

@Embeddable(EmbeddableType.GROUPING)
record BenchAnswerDocument(
        @Column String requirement,
        @Column long version,
        @Column String status) {}
