package org.holdfast.domain.token;

import java.util.Collection;
import java.util.Map;

/** The store of how tokens were used. */
public interface TokenUses {

    /** How each of the tokens was used; those that never were are left out. */
    Map<TokenId, TokenUse> findAll(Collection<TokenId> tokens);

    /** Keeps how a token was used. */
    void save(TokenId token, TokenUse use);
}
