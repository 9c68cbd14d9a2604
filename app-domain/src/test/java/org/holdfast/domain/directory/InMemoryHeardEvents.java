package org.holdfast.domain.directory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was heard, as long as the process lasts. */
public final class InMemoryHeardEvents implements HeardEvents {

    private record Noted(Freshness freshness, Instant at) {}

    private final Map<String, Instant> events = new HashMap<>();
    private final Map<String, Noted> known = new HashMap<>();
    private Optional<EventCursor> cursor = Optional.empty();

    @Override
    public synchronized boolean heard(String event) {
        return events.containsKey(event);
    }

    @Override
    public synchronized boolean note(String event, Instant at) {
        return events.putIfAbsent(event, at) == null;
    }

    @Override
    public synchronized Optional<Freshness> freshness(String key) {
        return Optional.ofNullable(known.get(key)).map(Noted::freshness);
    }

    @Override
    public synchronized void note(String key, Freshness freshness, Instant at) {
        known.put(key, new Noted(freshness, at));
    }

    @Override
    public synchronized Optional<EventCursor> cursor() {
        return cursor;
    }

    @Override
    public synchronized void note(EventCursor now) {
        cursor = Optional.of(now);
    }

    @Override
    public synchronized void forgetBefore(Instant moment) {
        events.values().removeIf(at -> at.isBefore(moment));
        known.values().removeIf(noted -> noted.at().isBefore(moment));
    }
}
