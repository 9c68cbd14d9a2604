package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of counters does. */
public interface AttemptsContract {

    Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    Attempts attempts();

    @Test
    default void countsAndTellsWhenTheOneBeforeWas() {
        assertThat(attempts().count("a", NOW, Instant.EPOCH)).isEqualTo(new Attempt(1, Optional.empty()));
        assertThat(attempts().count("a", NOW.plusSeconds(5), Instant.EPOCH))
                .isEqualTo(new Attempt(2, Optional.of(NOW)));
        assertThat(attempts().count("a", NOW.plusSeconds(9), Instant.EPOCH))
                .isEqualTo(new Attempt(3, Optional.of(NOW.plusSeconds(5))));
    }

    @Test
    default void countsEachKeyByItself() {
        attempts().count("a", NOW, Instant.EPOCH);
        assertThat(attempts().count("b", NOW, Instant.EPOCH).number()).isEqualTo(1);
    }

    @Test
    default void beginsAnewAfterAPause() {
        attempts().count("a", NOW, Instant.EPOCH);
        assertThat(attempts().count("a", NOW.plusSeconds(5), NOW).number()).isEqualTo(2);
        assertThat(attempts().count("a", NOW.plusSeconds(9), NOW.plusSeconds(6)).number())
                .isEqualTo(1);
    }

    @Test
    default void beginsAnewWhenTold() {
        attempts().count("a", NOW, Instant.EPOCH);
        attempts().forget("a");
        assertThat(attempts().count("a", NOW, Instant.EPOCH).number()).isEqualTo(1);
    }

    @Test
    default void removesWhatIsOld() {
        attempts().count("a", NOW, Instant.EPOCH);
        attempts().removeOlderThan(NOW);
        assertThat(attempts().count("a", NOW, Instant.EPOCH).number()).isEqualTo(2);
        attempts().removeOlderThan(NOW.plusMillis(1));
        assertThat(attempts().count("a", NOW, Instant.EPOCH).number()).isEqualTo(1);
    }
}
