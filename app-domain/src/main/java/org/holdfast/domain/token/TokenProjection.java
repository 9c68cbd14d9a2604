package org.holdfast.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps {@link ApiTokens} up to the journal. */
@ApplicationScoped
public class TokenProjection implements Projection {

    private final ApiTokens tokens;

    @Inject
    public TokenProjection(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String type() {
        return ApiToken.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        TokenId id = new TokenId(entry.aggregate().id());
        tokens.save(ApiToken.from(id, entry.version(), entry.path().organisation(), entry.image()));
    }
}
