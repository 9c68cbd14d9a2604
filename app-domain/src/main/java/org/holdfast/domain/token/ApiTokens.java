package org.holdfast.domain.token;

import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.SecretHash;

/** The current state of all tokens: a projection of the journal. */
public interface ApiTokens {

    /** The token of an organisation; empty for an unknown id or another organisation's. */
    Optional<ApiToken> find(OrganisationId organisation, TokenId id);

    /** The token of a secret, in whatever state. */
    Optional<ApiToken> findByHash(SecretHash hash);

    /**
     * A page of the organisation's tokens that match at a moment, by name, keyed by {@link #keyOf}.
     *
     * @param moment at which they are in the state that the filter asks for
     */
    Page<ApiToken> page(OrganisationId organisation, TokenFilter filter, Instant moment, PageRequest page);

    /** How many match, up to a limit. */
    Count count(OrganisationId organisation, TokenFilter filter, Instant moment);

    /**
     * How many tokens are limited to a scope and do something at a moment, up to a limit.
     *
     * @param scope the key of a site, a board or a site group
     */
    Count countLive(OrganisationId organisation, String scope, Instant moment);

    /** The key of a token in a list. */
    String keyOf(ApiToken token);

    /** Brings the stored state to the token's version; without effect where it is there already. */
    void save(ApiToken token);
}
