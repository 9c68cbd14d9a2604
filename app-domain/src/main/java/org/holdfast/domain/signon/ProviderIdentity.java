package org.holdfast.domain.signon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.Aggregate;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;

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
        implements Aggregate {

    /** The word of the journal. */
    public static final String TYPE = "identity";

    /** The id of what a provider calls somebody. The provider's own word is not kept: it may be personal. */
    public static String idOf(OrganisationId organisation, ConnectionId connection, String subject) {
        String text = organisation + "\n" + connection + "\n" + subject;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
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
    public ScopePath path() {
        return ScopePath.of(organisation);
    }

    @Override
    public Fields fields() {
        return Fields.none()
                .with("connection", connection.value())
                .with("member", member.value())
                .with("live", live);
    }
}
