package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Browsers that are known as long as the process lasts. */
public final class InMemoryKnownBrowsers implements KnownBrowsers {

    private record Key(String account, SecretHash browser) {}

    private final Map<Key, Instant> known = new HashMap<>();

    @Override
    public synchronized void remember(String account, SecretHash browser, Instant at) {
        known.put(new Key(account, browser), at);
    }

    @Override
    public synchronized boolean knows(String account, SecretHash browser) {
        return known.containsKey(new Key(account, browser));
    }

    @Override
    public synchronized void removeOlderThan(Instant moment) {
        known.values().removeIf(at -> at.isBefore(moment));
    }
}
