package org.holdfast.domain.signon;

class InMemorySingleSignOnsTest implements SingleSignOnsContract {

    private final SingleSignOns settings = new InMemorySingleSignOns();

    @Override
    public SingleSignOns settings() {
        return settings;
    }
}
