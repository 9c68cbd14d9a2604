package org.holdfast.domain.signon;

class InMemoryProviderIdentitiesTest implements ProviderIdentitiesContract {

    private final ProviderIdentities identities = new InMemoryProviderIdentities();

    @Override
    public ProviderIdentities identities() {
        return identities;
    }
}
