package org.holdfast.domain.signin;

class InMemoryKnownBrowsersTest implements KnownBrowsersContract {

    private final InMemoryKnownBrowsers stored = new InMemoryKnownBrowsers();

    @Override
    public KnownBrowsers stored() {
        return stored;
    }
}
