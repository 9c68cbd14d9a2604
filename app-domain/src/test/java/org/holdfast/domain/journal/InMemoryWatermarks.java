package org.holdfast.domain.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Watermarks that last as long as the process. */
public final class InMemoryWatermarks implements Watermarks {

    private final Map<String, Instant> marks = new HashMap<>();

    @Override
    public synchronized Optional<Instant> find(String reader) {
        return Optional.ofNullable(marks.get(reader));
    }

    @Override
    public synchronized void set(String reader, Instant moment) {
        marks.put(reader, moment);
    }
}
