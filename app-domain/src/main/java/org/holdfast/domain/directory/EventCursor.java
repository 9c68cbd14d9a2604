package org.holdfast.domain.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * Until where events were fetched.
 *
 * @param last the last one; empty where none has come yet
 * @param from the moment from which on there was no event, where none has come
 * @param askedAt when they were asked for and all were heard
 */
public record EventCursor(Optional<String> last, Instant from, Instant askedAt) {

    /** One that begins at a moment. */
    static EventCursor at(Instant from, Instant now) {
        return new EventCursor(Optional.empty(), from, now);
    }

    /** Further on. */
    EventCursor after(Optional<String> event, Instant now) {
        return new EventCursor(event.or(() -> last), from, now);
    }
}
