package org.holdfast.persistence.journal;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.Date;

/** Up to which moment a reader has come; its id is the reader's name. */
@Entity("watermarks")
record MarkDocument(@Id String id, @Column Date at) {}
