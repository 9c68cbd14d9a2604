package org.holdfast.domain.directory;

class InMemoryHeardEventsTest implements HeardEventsContract {

    private final HeardEvents heard = new InMemoryHeardEvents();

    @Override
    public HeardEvents heard() {
        return heard;
    }
}
