package org.holdfast.persistence.importing;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.Date;
import org.holdfast.domain.importing.BroughtFile;
import org.holdfast.domain.importing.FileId;
import org.holdfast.domain.organisation.OrganisationId;

/** The stored form of what is known of a file that was brought. */
@Entity(FileDocument.COLLECTION)
record FileDocument(
        @Id String id,
        @Column int schema,
        @Column String organisation,
        @Column String owner,
        @Column String name,
        @Column long size,
        @Column Date at,
        @Column Date expires,
        @Column boolean whole) {

    static final String COLLECTION = "importFiles";

    private static final int SCHEMA = 1;

    /** @param whole whether all of its pieces are kept */
    static FileDocument from(BroughtFile file, boolean whole) {
        return new FileDocument(
                file.id().value(),
                SCHEMA,
                file.organisation().value(),
                file.ownerId(),
                file.name(),
                file.size(),
                Date.from(file.at()),
                Date.from(file.expires()),
                whole);
    }

    BroughtFile toFile() {
        return new BroughtFile(
                new FileId(id),
                new OrganisationId(organisation),
                owner,
                name,
                size,
                at.toInstant(),
                expires.toInstant());
    }
}
