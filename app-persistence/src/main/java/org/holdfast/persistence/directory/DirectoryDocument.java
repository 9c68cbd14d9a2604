package org.holdfast.persistence.directory;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.holdfast.domain.directory.Directory;
import org.holdfast.domain.directory.DirectoryId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signon.ProviderOrganisation;

/** The stored form of a directory. */
@Entity(DirectoryDocument.COLLECTION)
record DirectoryDocument(
        @Id String id,
        @Column int schema,
        @Column long version,
        @Column String organisation,
        @Column String directory,
        @Column String provider,
        @Column String name,
        @Column String type,
        @Column String state,
        @Column String bond) {

    static final String COLLECTION = "directories";

    private static final int SCHEMA = 1;

    static DirectoryDocument from(Directory directory) {
        return new DirectoryDocument(
                directory.key(),
                SCHEMA,
                directory.version(),
                directory.organisation().value(),
                directory.id().value(),
                directory.provider().value(),
                directory.name(),
                directory.type(),
                directory.state(),
                directory.bond().name());
    }

    Directory toDirectory() {
        return new Directory(
                new DirectoryId(directory),
                version,
                new OrganisationId(organisation),
                new ProviderOrganisation(provider),
                name,
                type,
                state,
                Directory.Bond.valueOf(bond));
    }
}
