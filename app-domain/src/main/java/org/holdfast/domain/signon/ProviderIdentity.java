package org.holdfast.domain.signon;

import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;

/**
 * Who somebody at a provider is here, for good: neither a new address nor a new name changes it. Its id follows from what
 * it is about, so that two who come at once make one.
 *
 * @param id names it
 * @param version 1 when first seen, one more with each change
 * @param organisation where
 * @param connection by which the person came
 * @param member who that is; nobody after it was undone
 * @param live whether it counts
 */
public record ProviderIdentity(
        String id, long version, OrganisationId organisation, ConnectionId connection, MemberId member, boolean live)
        implements OrganisationAggregate {

    /** The word of the journal. */
    public static final String TYPE = "identity";

    /** The id of what a provider calls somebody. The provider's own word is not kept: it may be personal. */
    public static String idOf(OrganisationId organisation, ConnectionId connection, String subject) {
        return Ids.hashed(organisation.value(), connection.value(), subject);
    }

    static ProviderIdentity from(String id, long version, OrganisationId organisation, Fields image) {
        return new ProviderIdentity(
                id,
                version,
                organisation,
                new ConnectionId(image.text("connection")),
                new MemberId(image.text("member")),
                image.flag("live"));
    }

    /** Of a member, from now on. */
    ProviderIdentity of(MemberId other) {
        return new ProviderIdentity(id, version + 1, organisation, connection, other, true);
    }

    /** Of nobody. */
    ProviderIdentity undone() {
        return new ProviderIdentity(id, version + 1, organisation, connection, member, false);
    }

    @Override
    public AggregateRef ref() {
        return new AggregateRef(TYPE, id);
    }

    @Override
    public Fields fields() {
        return Fields.none()
                .with("connection", connection.value())
                .with("member", member.value())
                .with("live", live);
    }
}
