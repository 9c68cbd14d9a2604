package org.holdfast.domain.directory;

import java.time.Instant;
import java.util.Optional;

/** What was heard from the broker: which events, until where, and how new what is known of a thing is. */
public interface HeardEvents {

    /** Whether an event was heard. */
    boolean heard(String event);

    /**
     * Notes that an event was heard.
     *
     * @return false when that was noted already
     */
    boolean note(String event, Instant at);

    /** How new what is known of a person, a group, or a person in a group is. */
    Optional<Freshness> freshness(String key);

    /** Notes how new it is. */
    void note(String key, Freshness freshness, Instant at);

    /** Until where events were fetched; empty before the first time. */
    Optional<EventCursor> cursor();

    /** Notes until where. */
    void note(EventCursor cursor);

    /** Forgets events and freshness that were noted before a moment. */
    void forgetBefore(Instant moment);
}
