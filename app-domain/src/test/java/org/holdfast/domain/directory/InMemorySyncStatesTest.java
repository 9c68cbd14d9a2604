package org.holdfast.domain.directory;

class InMemorySyncStatesTest implements SyncStatesContract {

    private final SyncStates states = new InMemorySyncStates();

    @Override
    public SyncStates states() {
        return states;
    }
}
