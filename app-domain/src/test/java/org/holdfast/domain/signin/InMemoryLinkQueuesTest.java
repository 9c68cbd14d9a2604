package org.holdfast.domain.signin;

class InMemoryLinkQueuesTest implements LinkQueuesContract {

    private final InMemoryLinkQueues stored = new InMemoryLinkQueues();

    @Override
    public LinkQueues stored() {
        return stored;
    }
}
