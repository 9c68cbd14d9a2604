package org.holdfast.domain.signin;

class InMemoryHalfSignInsTest implements HalfSignInsContract {

    private final HalfSignIns halves = new InMemoryHalfSignIns();

    @Override
    public HalfSignIns halves() {
        return halves;
    }
}
