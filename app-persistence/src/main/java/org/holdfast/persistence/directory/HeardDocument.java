package org.holdfast.persistence.directory;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.Date;

/** The stored form of that an event was heard. */
@Entity(HeardDocument.COLLECTION)
record HeardDocument(@Id String id, @Column Date notedAt) {

    static final String COLLECTION = "directory-heard";
}
