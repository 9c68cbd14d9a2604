package org.holdfast.persistence.signon;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.ProviderIdentity;

/** The stored form of who somebody at a provider is. */
@Entity(IdentityDocument.COLLECTION)
record IdentityDocument(
        @Id String id,
        @Column int schema,
        @Column long version,
        @Column String organisation,
        @Column String connection,
        @Column String member,
        @Column boolean live) {

    static final String COLLECTION = "identities";

    private static final int SCHEMA = 1;

    static IdentityDocument from(ProviderIdentity identity) {
        return new IdentityDocument(
                identity.id(),
                SCHEMA,
                identity.version(),
                identity.organisation().value(),
                identity.connection().value(),
                identity.member().value(),
                identity.live());
    }

    ProviderIdentity toIdentity() {
        return new ProviderIdentity(
                id,
                version,
                new OrganisationId(organisation),
                new ConnectionId(connection),
                new MemberId(member),
                live);
    }
}
