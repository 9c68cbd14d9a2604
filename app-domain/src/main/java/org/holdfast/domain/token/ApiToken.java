package org.holdfast.domain.token;

import java.time.Instant;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.member.GrantFields;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.signin.SecretHash;

/**
 * A token by which a program calls the API.
 *
 * @param id identifies the token
 * @param version 1 when made, 2 when revoked
 * @param organisation where
 * @param kind whom it acts as
 * @param name what it is for
 * @param maker who made it and answers for it; it never does more than this member may
 * @param hash of its secret
 * @param limits what it may do at most: roles on the organisation, on sites or on boards
 * @param madeAt when it was made
 * @param endsAt the moment from which on it does nothing
 * @param revoked whether it was taken back
 */
public record ApiToken(
        TokenId id,
        long version,
        OrganisationId organisation,
        TokenKind kind,
        TokenName name,
        MemberId maker,
        SecretHash hash,
        Set<Grant> limits,
        Instant madeAt,
        Instant endsAt,
        boolean revoked)
        implements OrganisationAggregate {

    /** The word of the journal. */
    public static final String TYPE = "token";

    /** The field that recognises the secret. */
    static final String HASH = "hash";

    /** The most roles of one token. */
    public static final int MAXIMUM_LIMITS = 20;

    public ApiToken {
        limits = Set.copyOf(limits);
        Assert.atMost("grants", limits.size(), MAXIMUM_LIMITS);
    }

    static ApiToken from(TokenId id, long version, OrganisationId organisation, Fields image) {
        return new ApiToken(
                id,
                version,
                organisation,
                TokenKind.valueOf(image.text("kind")),
                new TokenName(image.text("name")),
                new MemberId(image.text("maker")),
                new SecretHash(image.text(HASH)),
                GrantFields.from(image.nestedList("grants")),
                image.findInstant("madeAt").orElseThrow(),
                image.findInstant("endsAt").orElseThrow(),
                image.flag("revoked"));
    }

    /** Taken back, for good. */
    ApiToken revokedNow() {
        return new ApiToken(id, version + 1, organisation, kind, name, maker, hash, limits, madeAt, endsAt, true);
    }

    /** Whether it does anything at that moment. */
    public boolean liveAt(Instant moment) {
        return !revoked && moment.isBefore(endsAt);
    }

    /** What it does at that moment. */
    public TokenState stateAt(Instant moment) {
        if (revoked) {
            return TokenState.REVOKED;
        }
        return liveAt(moment) ? TokenState.LIVE : TokenState.ENDED;
    }

    @Override
    public AggregateRef ref() {
        return new AggregateRef(TYPE, id.value());
    }

    @Override
    public Fields fields() {
        return Fields.none()
                .with("kind", kind.name())
                .with("name", name.value())
                .with("maker", maker.value())
                .with(HASH, hash.value())
                .with("grants", GrantFields.of(limits))
                .with("madeAt", madeAt)
                .with("endsAt", endsAt)
                .with("revoked", revoked);
    }
}
