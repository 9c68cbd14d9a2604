package org.holdfast.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everything that remembers what was heard does. */
public interface HeardEventsContract {

    Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    HeardEvents heard();

    @Test
    default void notesAnEventOnce() {
        assertThat(heard().heard("event_1")).isFalse();
        assertThat(heard().note("event_1", NOW)).isTrue();
        assertThat(heard().heard("event_1")).isTrue();
        assertThat(heard().note("event_1", NOW.plusSeconds(1))).isFalse();
    }

    @Test
    default void knowsHowNewSomethingIs() {
        Freshness bare = new Freshness(NOW, Optional.empty(), NOW);
        Freshness full = new Freshness(NOW.plusSeconds(1), Optional.of(NOW.minusSeconds(1)), NOW.plusSeconds(2));
        assertThat(heard().freshness("person")).isEmpty();
        heard().note("person", bare, NOW);
        assertThat(heard().freshness("person")).contains(bare);
        heard().note("person", full, NOW);
        assertThat(heard().freshness("person")).contains(full);
    }

    @Test
    default void keepsTheCursor() {
        assertThat(heard().cursor()).isEmpty();
        EventCursor first = EventCursor.at(NOW, NOW);
        heard().note(first);
        assertThat(heard().cursor()).contains(first);
        EventCursor next = first.after(Optional.of("event_7"), NOW.plusSeconds(3));
        heard().note(next);
        assertThat(heard().cursor()).contains(next);
    }

    @Test
    default void forgetsWhatIsOld() {
        heard().note("event_1", NOW);
        heard().note("event_2", NOW.plusSeconds(60));
        heard().note("person", new Freshness(NOW, Optional.empty(), NOW), NOW);
        heard().forgetBefore(NOW.plusSeconds(1));
        assertThat(heard().heard("event_1")).isFalse();
        assertThat(heard().heard("event_2")).isTrue();
        assertThat(heard().freshness("person")).isEmpty();
    }
}
