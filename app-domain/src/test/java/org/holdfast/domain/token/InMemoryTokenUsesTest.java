package org.holdfast.domain.token;

class InMemoryTokenUsesTest implements TokenUsesContract {

    private final TokenUses uses = new InMemoryTokenUses();

    @Override
    public TokenUses uses() {
        return uses;
    }
}
