package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of known browsers does. */
public interface KnownBrowsersContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    KnownBrowsers stored();

    @Test
    default void knowsWhereSomebodyCameInWithTheAccount() {
        SecretHash browser = Secret.random().hash();
        stored().remember("ann@example.com", browser, NOW);
        stored().remember("ann@example.com", browser, NOW.plusSeconds(1));
        assertThat(stored().knows("ann@example.com", browser)).isTrue();
        assertThat(stored().knows("bo@example.com", browser)).isFalse();
        assertThat(stored().knows("ann@example.com", Secret.random().hash())).isFalse();
    }

    @Test
    default void forgetsWhereNobodyCameInForLong() {
        SecretHash old = Secret.random().hash();
        SecretHash used = Secret.random().hash();
        stored().remember("ann@example.com", old, NOW);
        stored().remember("ann@example.com", used, NOW);
        stored().remember("ann@example.com", used, NOW.plusSeconds(2));
        stored().removeOlderThan(NOW.plusSeconds(1));
        assertThat(stored().knows("ann@example.com", old)).isFalse();
        assertThat(stored().knows("ann@example.com", used)).isTrue();
    }
}
