package org.holdfast.persistence.directory;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.holdfast.domain.directory.DirectoryId;
import org.holdfast.domain.directory.DirectoryLink;
import org.holdfast.domain.organisation.OrganisationId;

/** The stored form of who somebody at a directory is. */
@Entity(LinkDocument.COLLECTION)
record LinkDocument(
        @Id String id,
        @Column int schema,
        @Column long version,
        @Column String organisation,
        @Column String directory,
        @Column String kind,
        @Column String target,
        @Column boolean live) {

    static final String COLLECTION = "directory-links";

    private static final int SCHEMA = 1;

    static LinkDocument from(DirectoryLink link) {
        return new LinkDocument(
                link.id(),
                SCHEMA,
                link.version(),
                link.organisation().value(),
                link.directory().value(),
                link.kind().name(),
                link.target(),
                link.live());
    }

    DirectoryLink toLink() {
        return new DirectoryLink(
                id,
                version,
                new OrganisationId(organisation),
                new DirectoryId(directory),
                DirectoryLink.Kind.valueOf(kind),
                target,
                live);
    }
}
