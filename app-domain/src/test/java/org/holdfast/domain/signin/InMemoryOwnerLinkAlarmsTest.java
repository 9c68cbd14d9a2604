package org.holdfast.domain.signin;

class InMemoryOwnerLinkAlarmsTest implements OwnerLinkAlarmsContract {

    private final OwnerLinkAlarms alarms = new InMemoryOwnerLinkAlarms();

    @Override
    public OwnerLinkAlarms alarms() {
        return alarms;
    }
}
