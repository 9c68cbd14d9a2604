package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of counters does. */
public interface AttemptsContract {

    Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    Attempts attempts();

    private Optional<Attempt> last(String key) {
        return attempts().last(key, Instant.EPOCH);
    }

    private void count(String key, Instant now) {
        assertThat(attempts().count(key, last(key), now)).isTrue();
    }

    @Test
    default void countsAndTellsWhenTheLastWas() {
        assertThat(last("a")).isEmpty();
        count("a", NOW);
        assertThat(last("a")).contains(new Attempt(1, NOW));
        count("a", NOW.plusSeconds(5));
        assertThat(last("a")).contains(new Attempt(2, NOW.plusSeconds(5)));
    }

    @Test
    default void countsEachKeyByItself() {
        count("a", NOW);
        count("b", NOW.plusSeconds(5));
        assertThat(last("a")).contains(new Attempt(1, NOW));
        assertThat(last("b")).contains(new Attempt(1, NOW.plusSeconds(5)));
    }

    @Test
    default void countsNothingOnWhatWasSeenBeforeAnother() {
        assertThat(attempts().count("a", Optional.empty(), NOW)).isTrue();
        assertThat(attempts().count("a", Optional.empty(), NOW)).isFalse();
        Optional<Attempt> seen = last("a");
        count("a", NOW.plusSeconds(5));
        assertThat(attempts().count("a", seen, NOW.plusSeconds(9))).isFalse();
        assertThat(attempts().count("a", Optional.of(new Attempt(2, NOW)), NOW.plusSeconds(9)))
                .isFalse();
        assertThat(last("a")).contains(new Attempt(2, NOW.plusSeconds(5)));
        assertThat(attempts().count("b", seen, NOW)).isFalse();
        assertThat(last("b")).isEmpty();
    }

    @Test
    default void takesATryOffAndKeepsTheMomentOfTheLast() {
        count("a", NOW);
        count("a", NOW.plusSeconds(5));
        attempts().takeOff("a");
        assertThat(last("a")).contains(new Attempt(1, NOW.plusSeconds(5)));
        attempts().takeOff("a");
        attempts().takeOff("a");
        assertThat(last("a")).contains(new Attempt(0, NOW.plusSeconds(5)));
        count("a", NOW.plusSeconds(9));
        assertThat(last("a")).contains(new Attempt(1, NOW.plusSeconds(9)));
        attempts().takeOff("b");
        assertThat(last("b")).isEmpty();
    }

    @Test
    default void beginsAnewAfterAPause() {
        count("a", NOW);
        assertThat(attempts().last("a", NOW)).contains(new Attempt(1, NOW));
        assertThat(attempts().last("a", NOW.plusMillis(1))).isEmpty();
        assertThat(attempts().count("a", Optional.empty(), NOW.plusSeconds(9))).isTrue();
        assertThat(last("a")).contains(new Attempt(1, NOW.plusSeconds(9)));
    }

    @Test
    default void beginsAnewWhenTold() {
        count("a", NOW);
        attempts().forget("a");
        assertThat(last("a")).isEmpty();
    }

    @Test
    default void removesWhatIsOld() {
        count("a", NOW);
        attempts().removeOlderThan(NOW);
        assertThat(last("a")).isPresent();
        attempts().removeOlderThan(NOW.plusMillis(1));
        assertThat(last("a")).isEmpty();
    }
}
