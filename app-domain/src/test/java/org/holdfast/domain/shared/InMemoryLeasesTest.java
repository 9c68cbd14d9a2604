package org.holdfast.domain.shared;

class InMemoryLeasesTest implements LeasesContract {

    private final SettableClock clock = new SettableClock();
    private final Leases leases = new InMemoryLeases(clock);

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }
}
