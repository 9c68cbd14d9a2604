package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatelyTest {

    private final SettableClock clock = new SettableClock();
    private final Lately lately = new Lately(Duration.ofHours(1), 2, clock);

    @Test
    void saysOfEachThingThatItIsNewOnceInTheTime() {
        assertThat(lately.isNew("a")).isTrue();
        assertThat(lately.isNew("a")).isFalse();
        assertThat(lately.isNew("b")).isTrue();
        clock.advance(Duration.ofHours(1));
        assertThat(lately.isNew("a")).isTrue();
    }

    @Test
    void doesWhatFollowsOnceAndAgainWhereItWentWrong() {
        List<String> done = new ArrayList<>();
        assertThatThrownBy(() -> lately.once("a", () -> {
                    throw BusyException.busy("mail");
                }))
                .isInstanceOf(BusyException.class);
        lately.once("a", () -> done.add("a"));
        lately.once("a", () -> done.add("a"));
        assertThat(done).containsExactly("a");
    }

    @Test
    void dropsWhatIsOldestWhereThereIsTooMuch() {
        lately.isNew("a");
        lately.isNew("b");
        lately.isNew("c");
        assertThat(lately.isNew("b")).isFalse();
        assertThat(lately.isNew("a")).isTrue();
    }

    @Test
    void takesWhatHappenedAgainForTheNewest() {
        lately.isNew("a");
        clock.advance(Duration.ofMinutes(59));
        lately.isNew("b");
        clock.advance(Duration.ofMinutes(1));
        lately.isNew("a");
        lately.isNew("c");
        assertThat(lately.isNew("a")).isFalse();
    }
}
