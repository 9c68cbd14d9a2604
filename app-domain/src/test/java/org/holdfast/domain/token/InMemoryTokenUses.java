package org.holdfast.domain.token;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Uses that last as long as the process. */
public final class InMemoryTokenUses implements TokenUses {

    private final Map<TokenId, TokenUse> uses = new HashMap<>();

    @Override
    public synchronized Map<TokenId, TokenUse> findAll(Collection<TokenId> tokens) {
        Map<TokenId, TokenUse> found = new HashMap<>(uses);
        found.keySet().retainAll(tokens);
        return found;
    }

    @Override
    public synchronized void save(TokenId token, TokenUse use) {
        uses.put(token, use);
    }
}
